package dev.cleave.linters.report;

import dev.cleave.config.SchemaDomains;
import dev.cleave.linters.backlog.Readiness;
import dev.cleave.linters.backlog.Violation;
import java.util.List;

/**
 * The backlog by domain, as {@code lint report} shows it. Immutable.
 *
 * @param origin where it comes from: which running proxy, or which file
 * @param schemaDomains which table belongs to which domain
 * @param domains in the order in which they are shown
 */
public record BacklogReport(String origin, SchemaDomains schemaDomains, List<Domain> domains) {
    /** @param violations those that concern the domain, the most frequent of a kind first */
    public record Domain(String name, Readiness readiness, List<Violation> violations) {
        public Domain {
            violations = List.copyOf(violations);
        }
    }

    public BacklogReport {
        domains = List.copyOf(domains);
    }

    /** Whether each of these domains may move. */
    public boolean areReady(List<String> names) {
        return domains.stream().filter(domain -> names.contains(domain.name())).allMatch(domain -> domain.readiness()
                .isReady());
    }

    /**
     * Without a final line break.
     *
     * @param required domains that should be ready: what keeps them from it is an error, the rest a warning
     * @param top how many violations of a domain are shown to people; machines get all
     */
    public String render(ReportFormat format, List<String> required, int top) {
        return switch (format) {
            case TEXT -> BacklogText.render(this, top);
            case JSON -> BacklogJson.render(this);
            case GITHUB, SARIF -> format.render(BacklogFindings.of(this, required));
        };
    }
}
