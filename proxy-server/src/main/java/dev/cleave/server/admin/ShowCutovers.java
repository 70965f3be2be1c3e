package dev.cleave.server.admin;

import java.util.List;

/** {@code SHOW CUTOVERS}: flips and cutovers since the start, the oldest first. */
final class ShowCutovers implements AdminStatement {
    private final AdminTargets proxy;

    ShowCutovers(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW CUTOVERS");
    }

    @Override
    public String syntax() {
        return "SHOW CUTOVERS";
    }

    @Override
    public String purpose() {
        return "Flips and cutovers since the start, and what clients felt of them.";
    }

    @Override
    public Action parse(Words words) {
        return session -> CutoverRows.summary(proxy.cutovers().list());
    }
}
