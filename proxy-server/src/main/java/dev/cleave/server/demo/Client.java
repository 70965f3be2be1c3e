package dev.cleave.server.demo;

import dev.cleave.sandbox.Account;
import java.net.InetSocketAddress;
import java.util.Properties;

/** The drivers that the applications use, and how they set them. */
enum Client {
    CONNECTOR_J_TEXT(
            "Connector/J, text protocol",
            "jdbc:mysql://%s:%d/github?sslMode=DISABLED&allowPublicKeyRetrieval=true&useServerPrepStmts=false"),
    CONNECTOR_J_PREPARED(
            "Connector/J, prepared on the server, TLS",
            "jdbc:mysql://%s:%d/github?sslMode=REQUIRED&useServerPrepStmts=true&cachePrepStmts=true"),
    MARIADB(
            "MariaDB Connector/J, prepared on the server",
            "jdbc:mariadb://%s:%d/github?sslMode=disable&allowPublicKeyRetrieval=true&useServerPrepStmts=true"),
    CONNECTOR_J_BATCHES(
            "Connector/J, batches rewritten to one statement",
            "jdbc:mysql://%s:%d/github?sslMode=DISABLED&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true"),
    POOLED(
            "HikariCP over Connector/J",
            "jdbc:mysql://%s:%d/github?sslMode=DISABLED&allowPublicKeyRetrieval=true&useServerPrepStmts=true&cachePrepStmts=true"
                    + "&useLocalSessionState=true");

    private final String label;
    private final String url;

    Client(String label, String url) {
        this.label = label;
        this.url = url;
    }

    String label() {
        return label;
    }

    String url(InetSocketAddress cleave) {
        return url.formatted(cleave.getHostString(), cleave.getPort());
    }

    /** User and password of the applications. */
    static Properties login() {
        var login = new Properties();
        login.setProperty("user", Account.APPLICATION.name());
        login.setProperty("password", Account.APPLICATION.password());
        return login;
    }
}
