package dev.cleave.server.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where an application takes its connection from: one of its own, which it keeps, or a pool that it shares. */
sealed interface Connections extends AutoCloseable {
    /** A connection that autocommits. */
    Connection take() throws SQLException;

    /** Gives it back after use; a broken one is replaced at the next {@link #take}. */
    void giveBack(Connection connection, boolean broken);

    @Override
    void close();

    /** One connection, kept. Used by one thread. */
    final class Own implements Connections {
        private final String url;
        private @Nullable Connection kept;

        Own(Client client, InetSocketAddress cleave) {
            this.url = client.url(cleave);
        }

        @Override
        public Connection take() throws SQLException {
            Connection connection = kept;
            if (connection == null) {
                connection = DriverManager.getConnection(url, Client.login());
                kept = connection;
            }
            return connection;
        }

        @Override
        public void giveBack(Connection connection, boolean broken) {
            if (broken) {
                close();
            }
        }

        @Override
        public void close() {
            if (kept != null) {
                closeQuietly(kept);
                kept = null;
            }
        }
    }

    /** A HikariCP pool. Thread-safe. */
    final class Pool implements Connections {
        private final HikariDataSource pool;

        Pool(Client client, InetSocketAddress cleave, int size) {
            var config = new HikariConfig();
            config.setJdbcUrl(client.url(cleave));
            config.setDataSourceProperties(Client.login());
            config.setMaximumPoolSize(size);
            config.setPoolName("demo");
            pool = new HikariDataSource(config);
        }

        @Override
        public Connection take() throws SQLException {
            return pool.getConnection();
        }

        /** HikariCP finds out by itself that a connection is broken. */
        @Override
        public void giveBack(Connection connection, boolean broken) {
            closeQuietly(connection);
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // It is broken; the failure that broke it has been counted.
        }
    }
}
