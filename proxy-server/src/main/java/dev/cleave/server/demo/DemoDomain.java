package dev.cleave.server.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four schema domains of the example, and what applications do with each. */
@SuppressWarnings("ImmutableEnumChecker") // both records are immutable
enum DemoDomain {
    USERS(
            new Tables("users", "user_emails", "followers", "user_id"),
            "INSERT INTO users (invited_by, login, client_mutation_id) VALUES (:actor, :text, :mutation)",
            "INSERT INTO user_emails (user_id, email, client_mutation_id) VALUES (:row, :text, :mutation)",
            "INSERT INTO followers (user_id, follower_id, client_mutation_id) VALUES (:row, :actor, :mutation)",
            "SELECT u.login, e.email, a.url FROM users u LEFT JOIN user_emails e ON e.user_id = u.id LEFT JOIN avatars a ON a.user_id = u.id"
                    + " WHERE u.invited_by = :actor ORDER BY u.id DESC LIMIT 10"),
    REPOSITORIES(
            new Tables("repositories", "releases", "stars", "repository_id"),
            "INSERT INTO repositories (owner_id, name, client_mutation_id) VALUES (:actor, :text, :mutation)",
            "INSERT INTO releases (repository_id, author_id, body, client_mutation_id) VALUES (:row, :actor, :text, :mutation)",
            "INSERT INTO stars (user_id, repository_id, client_mutation_id) VALUES (:actor, :row, :mutation)",
            "SELECT r.id, r.name, COUNT(s.user_id) FROM repositories r LEFT JOIN stars s ON s.repository_id = r.id"
                    + " WHERE r.owner_id = :actor GROUP BY r.id, r.name ORDER BY r.id DESC LIMIT 10"),
    ISSUES(
            new Tables("issues", "issue_comments", "issue_labels", "issue_id"),
            "INSERT INTO issues (user_id, title, client_mutation_id) VALUES (:actor, :text, :mutation)",
            "INSERT INTO issue_comments (issue_id, user_id, body, client_mutation_id) VALUES (:row, :actor, :text, :mutation)",
            "INSERT INTO issue_labels (issue_id, label_id, client_mutation_id) VALUES (:row, 1 + :actor MOD 8, :mutation)",
            "SELECT i.id, i.title, l.name FROM issues i JOIN issue_labels il ON il.issue_id = i.id JOIN labels l ON l.id = il.label_id"
                    + " WHERE i.user_id = :actor ORDER BY i.id DESC LIMIT 10"),
    GISTS(
            new Tables("gists", "gist_comments", "starred_gists", "gist_id"),
            "INSERT INTO gists (user_id, title, client_mutation_id) VALUES (:actor, :text, :mutation)",
            "INSERT INTO gist_comments (gist_id, user_id, body, client_mutation_id) VALUES (:row, :actor, :text, :mutation)",
            "INSERT INTO starred_gists (user_id, gist_id, client_mutation_id) VALUES (:actor, :row, :mutation)",
            "SELECT g.id, g.title, (SELECT COUNT(*) FROM gist_comments c WHERE c.gist_id = g.id) AS comments FROM gists g"
                    + " JOIN starred_gists s ON s.gist_id = g.id WHERE s.user_id = :actor ORDER BY g.id DESC LIMIT 10");

    /**
     * Where writes are found afterwards.
     *
     * @param things what is made in a transaction with a comment and a link; {@code lock_version} counts its updates
     * @param comments rows with an id of their own that belong to a thing
     * @param links pairs of a thing and something else
     * @param linkOrder the column of {@code links} that holds the thing's id, which grows in the order of writing
     */
    record Tables(String things, String comments, String links, String linkOrder) {}

    private final Tables tables;
    private final Sql createThing;
    private final Sql comment;
    private final Sql link;
    private final Sql revise;
    private final Sql list;
    private final Sql readComment;

    DemoDomain(Tables tables, String createThing, String comment, String link, String list) {
        this.tables = tables;
        this.createThing = Sql.of(createThing);
        this.comment = Sql.of(comment);
        this.link = Sql.of(link);
        this.list = Sql.of(list);
        this.revise =
                Sql.of("UPDATE %s SET lock_version = lock_version + 1 WHERE id = :row".formatted(tables.things()));
        this.readComment = Sql.of("SELECT client_mutation_id FROM %s WHERE id = :row".formatted(tables.comments()));
    }

    static Optional<DemoDomain> named(String name) {
        return Arrays.stream(values()).filter(d -> d.label().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(DemoDomain::label).toList();
    }

    /** As {@code schema-domains.yml} has it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Tables tables() {
        return tables;
    }

    Sql createThing() {
        return createThing;
    }

    Sql comment() {
        return comment;
    }

    Sql link() {
        return link;
    }

    Sql revise() {
        return revise;
    }

    /** A read that joins tables of the domain. */
    Sql list() {
        return list;
    }

    Sql readComment() {
        return readComment;
    }
}
