package dev.cleave.server.admin;

import dev.cleave.migration.CutoverRequest;
import java.util.ArrayList;
import java.util.List;

/** {@code CUTOVER DOMAINS}: moves several domains with their data, in one window. */
final class CutoverDomains implements AdminStatement {
    private final AdminTargets proxy;

    CutoverDomains(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("CUTOVER DOMAINS");
    }

    @Override
    public String syntax() {
        return "CUTOVER DOMAINS d, … TO c [WITH k=v, …] [DRY RUN]";
    }

    @Override
    public String purpose() {
        return "Moves several domains of one cluster together, as CUTOVER DOMAIN does with one.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        var domains = new ArrayList<String>();
        boolean another;
        do {
            domains.add(words.next());
            another = words.takeSign(",");
        } while (another);
        CutoverRequest asked = CutoverDomain.request(domains, words);
        return session -> CutoverDomain.run(proxy, asked);
    }
}
