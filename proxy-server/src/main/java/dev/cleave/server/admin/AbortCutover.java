package dev.cleave.server.admin;

import java.util.List;

/** {@code ABORT CUTOVER}: ends a running cutover before its point of no return. */
final class AbortCutover implements AdminStatement {
    private final AdminTargets proxy;

    AbortCutover(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("ABORT CUTOVER");
    }

    @Override
    public String syntax() {
        return "ABORT CUTOVER id";
    }

    @Override
    public String purpose() {
        return "Ends a running cutover before its next step; behind the point of no return it goes on. Its row says which it was.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        long id = words.nextNumber();
        return session -> run(id);
    }

    private Answer run(long id) throws AdminException {
        try {
            return CutoverRows.summary(List.of(proxy.cutovers().abort(id)));
        } catch (IllegalArgumentException e) {
            throw AdminException.refused(e.getMessage());
        }
    }
}
