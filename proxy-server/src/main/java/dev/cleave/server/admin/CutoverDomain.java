package dev.cleave.server.admin;

import dev.cleave.migration.Cutover;
import dev.cleave.migration.CutoverOptions;
import dev.cleave.migration.CutoverRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code CUTOVER DOMAIN}: moves a domain with its data. */
final class CutoverDomain implements AdminStatement {
    private final AdminTargets proxy;

    CutoverDomain(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("CUTOVER DOMAIN");
    }

    @Override
    public String syntax() {
        return "CUTOVER DOMAIN d TO c [WITH k=v, …] [DRY RUN]";
    }

    @Override
    public String purpose() {
        return "Moves a domain to a cluster that replicates it; one row as in SHOW CUTOVERS. Options: "
                + String.join(", ", CutoverOptions.NAMES) + ". DRY RUN lists checks and steps.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        CutoverRequest asked = request(List.of(words.next()), words);
        return session -> run(proxy, asked);
    }

    /** What stands behind the domains. */
    static CutoverRequest request(List<String> domains, Words words) throws AdminException {
        words.expect("TO");
        CutoverRequest request = CutoverRequest.cutover(domains, words.next());
        if (words.skip("WITH")) {
            request = request.with(options(words));
        }
        return words.skip("DRY RUN") ? request.asDryRun() : request;
    }

    static Map<String, String> options(Words words) throws AdminException {
        var options = new LinkedHashMap<String, String>();
        boolean another;
        do {
            String name = words.next();
            options.put(name, words.takeSign("=") ? words.next() : CutoverOptions.ON);
            another = words.takeSign(",");
        } while (another);
        return options;
    }

    static Answer run(AdminTargets proxy, CutoverRequest request) throws AdminException {
        for (String domain : request.domains()) {
            int _ = proxy.domain(domain);
        }
        proxy.checkCluster(request.toCluster());
        try {
            Cutover cutover = proxy.cutovers().start(request);
            return request.dryRun() ? CutoverRows.rehearsal(cutover) : CutoverRows.summary(List.of(cutover));
        } catch (IllegalArgumentException e) {
            throw AdminException.refused(e.getMessage());
        }
    }
}
