package dev.cleave.it.ledger;

import dev.cleave.sandbox.MySqlServer;
import java.util.List;

/** The tables of the ledger, which form one schema domain, on a server that is empty before. */
public final class Ledger {
    /** The schema. */
    public static final String DATABASE = "ledger";

    /** The domain's tables. */
    public static final List<String> TABLES = List.of("accounts", "counters", "entries", "legs");

    static final int ACCOUNTS = 20;
    static final long INITIAL_BALANCE = 1_000_000;

    /** Counters are made beforehand for this many writers. */
    static final int MOST_WRITERS = 200;

    private Ledger() {}

    /** Makes the tables; on a source, replication carries them to the others. */
    public static void create(MySqlServer server) {
        server.execute(
                "DROP DATABASE IF EXISTS ledger",
                "CREATE DATABASE ledger",
                "USE ledger",
                "CREATE TABLE entries (id BIGINT AUTO_INCREMENT PRIMARY KEY, writer INT NOT NULL, number BIGINT NOT NULL, note VARCHAR(40), KEY (writer, number))",
                "CREATE TABLE counters (writer INT PRIMARY KEY, value BIGINT NOT NULL)",
                "CREATE TABLE accounts (id INT PRIMARY KEY, balance BIGINT NOT NULL)",
                "CREATE TABLE legs (id BIGINT AUTO_INCREMENT PRIMARY KEY, writer INT NOT NULL, number BIGINT NOT NULL, account INT NOT NULL, amount INT NOT NULL, KEY (writer, number))",
                "SET SESSION cte_max_recursion_depth = 100000",
                "INSERT INTO counters WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %d) SELECT i, 0 FROM n"
                        .formatted(MOST_WRITERS),
                "INSERT INTO accounts WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %d) SELECT i, %d FROM n"
                        .formatted(ACCOUNTS, INITIAL_BALANCE));
    }
}
