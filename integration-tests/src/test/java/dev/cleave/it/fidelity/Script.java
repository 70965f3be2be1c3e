package dev.cleave.it.fidelity;

import java.io.IOException;

/** Statements of one topic, run on a session of their own in a schema of their own. */
@SuppressWarnings("ImmutableEnumChecker") // bodies are lambdas without state
enum Script {
    VARIABLES(SessionScripts::variables),
    UNREPORTED_VARIABLES(SessionScripts::unreportedVariables),
    SCHEMAS(SessionScripts::schemas),
    CHARACTER_SETS(SessionScripts::characterSets),
    USER_VARIABLES(SessionScripts::userVariables),
    TEMPORARY_TABLES(SessionScripts::temporaryTables),
    TIME(SessionScripts::time),
    LAST_INSERT_ID(LastStatementScripts::lastInsertId),
    LAST_INSERT_ID_BY_OTHER_MEANS(LastStatementScripts::lastInsertIdByOtherMeans),
    LAST_STATEMENT(LastStatementScripts::lastStatement),
    WARNINGS_OF_COMMANDS(LastStatementScripts::warningsOfCommands),
    ROW_COUNTS(LastStatementScripts::rowCounts),
    FOUND_ROWS(LastStatementScripts::foundRows),
    LOCKS(SessionScripts::locks),
    ROLES(SessionScripts::roles),
    RESETS(SessionScripts::resets),
    TRANSACTIONS(TransactionScripts::transactions),
    REFUSED_DEFINITIONS(TransactionScripts::refusedDefinitions),
    WRITING_FUNCTIONS(TransactionScripts::writingFunctions),
    TEMPORARY_IN_TRANSACTION(TransactionScripts::temporaryTables),
    SAVEPOINTS(TransactionScripts::savepoints),
    IMPLICIT_COMMITS(TransactionScripts::implicitCommits),
    XA(TransactionScripts::xa),
    AUTOCOMMIT(TransactionSettingScripts::autocommit),
    AUTOCOMMIT_ENDS_TRANSACTION(TransactionSettingScripts::autocommitEndsTransaction),
    COMPLETION_TYPE(TransactionSettingScripts::completionType),
    ISOLATION(TransactionSettingScripts::isolation),
    NEXT_TRANSACTION(TransactionSettingScripts::nextTransaction),
    PREPARED_TEXT(StatementScripts::preparedText),
    PREPARED(StatementScripts::prepared),
    LONG_DATA(StatementScripts::longData),
    CURSORS(StatementScripts::cursors),
    TWIN_CURSORS(StatementScripts::twinCursors),
    MULTI_STATEMENTS(StatementScripts::multiStatements),
    PROCEDURES(StatementScripts::procedures),
    ERRORS(StatementScripts::errors),
    ODD_TEXTS(StatementScripts::oddTexts),
    VALUES(StatementScripts::values),
    LOCAL_FILES(StatementScripts::localFiles),
    METADATA(StatementScripts::metadata),
    COMMANDS(StatementScripts::commands);

    interface Body {
        void run(Recording session) throws IOException;
    }

    private final Body body;

    Script(Body body) {
        this.body = body;
    }

    void run(Recording session) throws IOException {
        body.run(session);
    }

    /**
     * MySQL tells clients that track session state of each transaction's begin although {@code session_track_transaction_info} is off; Cleave, which begins
     * transactions late, does not. MariaDB leaves unreported what Cleave has to be told of; so clients are told, too.
     */
    boolean isToldOtherwise() {
        return switch (this) {
            case UNREPORTED_VARIABLES,
                    LAST_INSERT_ID_BY_OTHER_MEANS,
                    RESETS,
                    LAST_STATEMENT,
                    ROW_COUNTS,
                    FOUND_ROWS,
                    TRANSACTIONS,
                    REFUSED_DEFINITIONS,
                    WRITING_FUNCTIONS,
                    TEMPORARY_IN_TRANSACTION,
                    SAVEPOINTS,
                    IMPLICIT_COMMITS,
                    XA,
                    AUTOCOMMIT,
                    AUTOCOMMIT_ENDS_TRANSACTION,
                    COMPLETION_TYPE,
                    ISOLATION,
                    NEXT_TRANSACTION,
                    PREPARED,
                    MULTI_STATEMENTS,
                    PROCEDURES -> true;
            default -> false;
        };
    }

    /** What every script finds in its schema. */
    static final String[] TABLES = {
        "DROP TABLE IF EXISTS t, u, other",
        "DROP PROCEDURE IF EXISTS p",
        "DROP PROCEDURE IF EXISTS q",
        "DROP PROCEDURE IF EXISTS r",
        "DROP FUNCTION IF EXISTS f",
        "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(50), amount DECIMAL(10,2), data LONGBLOB)",
        "CREATE TABLE u (id INT PRIMARY KEY, t_id INT, note TEXT)",
        "INSERT INTO t (name, amount) VALUES ('one', 1.5), ('two', NULL), ('three', -3)",
        "INSERT INTO u VALUES (1, 1, 'a'), (2, 2, NULL)",
    };
}
