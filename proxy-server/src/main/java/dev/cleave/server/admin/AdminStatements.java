package dev.cleave.server.admin;

import dev.cleave.config.Nearest;
import dev.cleave.protocol.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All admin statements: finds out which one a text is. Immutable. */
final class AdminStatements {
    private record Beginning(String keywords, AdminStatement statement) {}

    private final List<AdminStatement> all = new ArrayList<>();
    private final List<Beginning> beginnings = new ArrayList<>();

    /**
     * @param proxy what the statements look at and change
     * @param version what the port announces
     */
    AdminStatements(AdminTargets proxy, String version) {
        var pauses = new Pauses(proxy);
        var variables = new ClientVariables(version);
        all.add(new ShowDomains(proxy, pauses));
        all.add(new ShowRoutes(proxy));
        all.add(new ShowClusters(proxy));
        all.add(new ShowServers(proxy));
        all.add(new ShowPools(proxy));
        all.add(new ShowSessions(proxy));
        all.add(new ShowDigests(proxy));
        all.add(new ShowViolations(proxy));
        all.add(new ShowCutovers(proxy));
        all.add(new ShowCutover(proxy));
        all.add(new ShowStatus(proxy));
        all.add(new ShowVariables(proxy, variables));
        all.add(new ExplainRoute(proxy));
        all.add(new FlipDomain(proxy));
        all.add(new CutoverDomain(proxy));
        all.add(new CutoverDomains(proxy));
        all.add(new ReverseCutover(proxy));
        all.add(new CompleteCutover(proxy));
        all.add(new AbortCutover(proxy));
        all.add(new PauseDomain(proxy, pauses));
        all.add(new ResumeDomain(proxy, pauses));
        all.add(new ReloadConfig(proxy));
        all.add(new SetVariable(proxy, variables));
        all.add(new Kill(proxy));
        all.add(new Help(this));
        all.forEach(this::register);
        ClientStatement.all(variables).forEach(this::register);
        // SHOW CUTOVERS before SHOW
        beginnings.sort(
                Comparator.comparingInt((Beginning b) -> b.keywords().length()).reversed());
    }

    private void register(AdminStatement statement) {
        statement.beginnings().forEach(keywords -> beginnings.add(new Beginning(keywords, statement)));
    }

    /** In the order in which people look for them. */
    List<AdminStatement> all() {
        return List.copyOf(all);
    }

    /**
     * Reads a statement and runs it. Blocks for as long as that takes.
     *
     * @throws AdminException with what would be right, or why it cannot be done
     */
    Answer run(String sql, AdminSession session) throws AdminException {
        return parse(sql).run(session);
    }

    /** @throws AdminException if there is no such statement or it is not well written; the message says what would be right */
    AdminStatement.Action parse(String sql) throws AdminException {
        var words = new Words(sql);
        if (words.atEnd()) {
            throw new AdminException(ErrorCode.ER_EMPTY_QUERY.with());
        }
        for (Beginning beginning : beginnings) {
            if (words.skip(beginning.keywords())) {
                words.expectSyntax(beginning.statement().syntax());
                AdminStatement.Action action = beginning.statement().parse(words);
                words.end();
                return action;
            }
        }
        throw words.wrong(nearest(words).map(AdminStatement::syntax).orElse("a statement that SHOW HELP lists"));
    }

    /** The statement whose beginning differs least, word for word, from what was written. */
    private Optional<AdminStatement> nearest(Words words) throws AdminException {
        Beginning best = null;
        double bestDistance = 0.5;
        String first = words.preview(1);
        for (Beginning candidate : beginnings) {
            String keywords = candidate.keywords();
            String written = words.preview(keywords.split(" ", -1).length);
            double distance = (double) Nearest.distance(written, keywords) / keywords.length();
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best).map(Beginning::statement).or(() -> withFirstWord(first));
    }

    /** The one statement that begins with this word, if it is only one. */
    private Optional<AdminStatement> withFirstWord(String word) {
        List<AdminStatement> same = beginnings.stream()
                .filter(beginning -> beginning.keywords().startsWith(word + " "))
                .map(Beginning::statement)
                .distinct()
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
