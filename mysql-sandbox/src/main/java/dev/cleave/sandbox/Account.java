package dev.cleave.sandbox;

/**
 * A user of a sandbox server, from any host.
 *
 * @param privileges what follows GRANT, on all databases
 */
public record Account(String name, String password, String privileges) {
    /** What Cleave itself uses: health checks, cutover, linters. */
    public static final Account CONTROL = new Account("cleave", "cleave", "ALL PRIVILEGES");

    /** What an application has: everything on its tables, but nothing that would let it write to a read-only server. */
    public static final Account APPLICATION = new Account(
            "app",
            "app",
            "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, INDEX, ALTER, REFERENCES, CREATE TEMPORARY TABLES,"
                    + " LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, TRIGGER, EVENT");

    /** What a replica logs in with. */
    public static final Account REPLICATION = new Account("repl", "repl", "REPLICATION SLAVE");

    /** Makes the three accounts above on a server. */
    public static void createAll(MySqlServer server) {
        CONTROL.createOn(server);
        APPLICATION.createOn(server);
        REPLICATION.createOn(server);
    }

    /** Makes the account past the binary log, so that it can be made on source and replica alike without a GTID. */
    public void createOn(MySqlServer server) {
        server.execute(
                "SET sql_log_bin = 0",
                "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s'".formatted(name, password),
                "GRANT %s ON *.* TO '%s'@'%%'%s".formatted(privileges, name, grantOption()));
    }

    private String grantOption() {
        return privileges.equals("ALL PRIVILEGES") ? " WITH GRANT OPTION" : "";
    }
}
