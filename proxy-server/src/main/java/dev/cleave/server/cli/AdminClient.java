package dev.cleave.server.cli;

import com.mysql.cj.jdbc.Driver;
import dev.cleave.config.Endpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Talks to the admin port, which speaks MySQL's protocol. Blocks on the network. */
record AdminClient(Endpoint endpoint, String user, String password) {
    /** @throws SQLException with error code 0 if nobody answers */
    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("sslMode", "PREFERRED");
        properties.setProperty("allowPublicKeyRetrieval", "true");
        properties.setProperty("connectTimeout", "5000");
        return new Driver().connect("jdbc:mysql://" + endpoint + "/", properties);
    }

    /** The driver wraps what the network said in advice about its own packets; what the server said comes as it is. */
    static String oneLine(SQLException e) {
        Throwable cause = e;
        while (e.getErrorCode() == 0 && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
