package dev.cleave.linters.discovery;

import dev.cleave.config.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** A proposal as the text of a {@code schema-domains.yml}, with the ties that each cut leaves in comments. */
public final class ProposalFile {
    private static final int MAX_CUTS = 10;

    private final Optional<String> database;

    /** @param database tables of this schema are written without it */
    public ProposalFile(Optional<String> database) {
        this.database = database;
    }

    public String text(Proposal proposal) {
        var text = new StringBuilder();
        long tables = proposal.untied().size()
                + proposal.domains().values().stream().mapToLong(Set::size).sum();
        text.append("# Proposed by 'cleave domains suggest': %d tables in %d domains. Read it before you use it.%n"
                .formatted(tables, proposal.domains().size()));
        text.append("# Of what uses several tables, this stays inside one domain:\n");
        text.append("#   queries: ").append(proposal.queries()).append('\n');
        text.append("#   writing transactions: ")
                .append(proposal.transactions())
                .append('\n');
        text.append("#   foreign keys: ").append(proposal.keys()).append('\n');
        proposal.domains().forEach((domain, members) -> {
            text.append('\n');
            cuts(proposal.cuts(domain), text);
            domain(domain, members, text);
        });
        if (!proposal.untied().isEmpty()) {
            text.append("\n# Nothing ties these tables to others: move them to where they belong.\n");
            domain("untied", proposal.untied(), text);
        }
        return text.toString();
    }

    private static void cuts(List<String> cuts, StringBuilder text) {
        if (cuts.isEmpty()) {
            text.append("# No ties to other domains were seen.\n");
            return;
        }
        text.append("# Ties to other domains:\n");
        cuts.stream()
                .limit(MAX_CUTS)
                .forEach(cut -> text.append("#   ").append(cut).append('\n'));
        if (cuts.size() > MAX_CUTS) {
            text.append("#   and %d more%n".formatted(cuts.size() - MAX_CUTS));
        }
    }

    private void domain(String name, SortedSet<TableName> tables, StringBuilder text) {
        text.append(quoted(name)).append(":\n");
        tables.forEach(table -> text.append("  - ").append(quoted(shown(table))).append('\n'));
    }

    private String shown(TableName table) {
        return database.filter(table.schema()::equals).isPresent() ? table.table() : table.toString();
    }

    /** Words that YAML might take for something else are quoted. */
    private static String quoted(String name) {
        boolean plain =
                name.matches("[A-Za-z_][A-Za-z0-9_.$-]*") && !name.matches("(?i)y|n|yes|no|on|off|true|false|null");
        return plain ? name : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
