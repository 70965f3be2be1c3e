package dev.cleave.server.lint;

import dev.cleave.config.CleaveConfig;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Severity;
import dev.cleave.linters.backlog.Backlog;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.server.SchemaLint;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the live schemas and puts what ties domains together into the backlog. Blocks on the network. */
final class SchemaWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaWatch.class);

    private String lastFailure = "";
    private int lastTies = -1;

    /** A cluster that cannot be read leaves the backlog as it was; it is logged once. */
    void look(CleaveConfig config, Backlog backlog, Instant now) {
        try {
            List<Violation> ties = ties(SchemaLint.run(config).findings(), now);
            backlog.sawSchema(ties, now);
            if (ties.size() != lastTies && !ties.isEmpty()) {
                LOG.warn(
                        "The schema has {} ties between domains or tables in none; SHOW VIOLATIONS lists them",
                        ties.size());
            }
            lastTies = ties.size();
            lastFailure = "";
        } catch (SQLException | IOException e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.warn("The schemas were not linted: {}", failure);
            }
            lastFailure = failure;
        }
    }

    private static List<Violation> ties(List<Finding> findings, Instant now) {
        var ties = new ArrayList<Violation>();
        for (Finding finding : findings) {
            if (finding.severity() != Severity.NOTE) {
                ties.add(new Violation(
                        Violation.Kind.SCHEMA,
                        finding.ties().domains(),
                        finding.ties().tables().stream().map(Object::toString).toList(),
                        finding.rule().id(),
                        finding.text(),
                        false,
                        1,
                        now,
                        now,
                        "",
                        finding.advice()));
            }
        }
        return ties;
    }
}
