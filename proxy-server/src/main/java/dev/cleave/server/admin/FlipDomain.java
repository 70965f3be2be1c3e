package dev.cleave.server.admin;

import dev.cleave.migration.CutoverRequest;
import java.util.List;

/** {@code FLIP DOMAIN}: changes where a domain's statements go, and moves no data. */
final class FlipDomain implements AdminStatement {
    private final AdminTargets proxy;

    FlipDomain(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("FLIP DOMAIN");
    }

    @Override
    public String syntax() {
        return "FLIP DOMAIN d TO c [DRY RUN]";
    }

    @Override
    public String purpose() {
        return "Routes a domain to another cluster, without moving data; one row as in SHOW CUTOVERS.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        String domain = words.next();
        words.expect("TO");
        CutoverRequest request = CutoverRequest.flip(domain, words.next());
        boolean dryRun = words.skip("DRY RUN");
        return session -> run(dryRun ? request.asDryRun() : request);
    }

    private Answer run(CutoverRequest request) throws AdminException {
        int _ = proxy.domain(request.domain());
        proxy.checkCluster(request.toCluster());
        return CutoverRows.summary(List.of(proxy.cutovers().start(request)));
    }
}
