package dev.cleave.server.admin;

import dev.cleave.protocol.MySqlError;
import java.util.List;

/** {@code KILL}: ends an application's statement or session. */
final class Kill implements AdminStatement {
    private final AdminTargets proxy;

    Kill(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("KILL");
    }

    @Override
    public String syntax() {
        return "KILL [QUERY] id";
    }

    @Override
    public String purpose() {
        return "Ends an application's session, or only the statement that it runs; ids are in SHOW SESSIONS.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        boolean queryOnly = words.skip("QUERY");
        if (!queryOnly) {
            boolean _ = words.skip("CONNECTION");
        }
        long id = words.nextNumber();
        return session -> run(id, queryOnly);
    }

    private Answer run(long id, boolean queryOnly) throws AdminException {
        MySqlError error = proxy.control().kill(id, queryOnly);
        if (error != null) {
            throw new AdminException(error);
        }
        return Answer.DONE;
    }
}
