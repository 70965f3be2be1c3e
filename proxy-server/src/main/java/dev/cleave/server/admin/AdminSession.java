package dev.cleave.server.admin;

import org.jspecify.annotations.Nullable;

/** Who asks. One per connection; its statements run one after the other, each seeing what the one before did. */
final class AdminSession {
    private final int id;
    private final String user;
    private final String host;
    private volatile @Nullable String database;

    AdminSession(int id, String user, String host, @Nullable String database) {
        this.id = id;
        this.user = user;
        this.host = host;
        this.database = database == null || database.isEmpty() ? null : database;
    }

    int id() {
        return id;
    }

    String user() {
        return user;
    }

    String host() {
        return host;
    }

    /** The default schema of {@code EXPLAIN ROUTE}, if {@code USE} named one. */
    @Nullable
    String database() {
        return database;
    }

    void use(String name) {
        database = name;
    }
}
