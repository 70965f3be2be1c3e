package dev.cleave.proxy.session;

import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A transaction that the client has begun and no server has seen yet: it starts on the cluster of its first statement. Until then its statements (BEGIN,
 * SET TRANSACTION before it, SAVEPOINT in it) are kept, in order, to be replayed there. Confined to its session.
 */
public final class PendingTransaction {
    /** How many statements are kept, of {@link #MAX_BYTES} in all; one more makes the session begin on its default cluster. */
    public static final int MAX_STATEMENTS = 32;

    private static final String START_TRANSACTION = "START TRANSACTION";

    private static final int MAX_BYTES = 64 * 1024;

    private final List<byte[]> statements = new ArrayList<>(2);
    /** Those of the statements that set a savepoint. */
    private final List<byte[]> savepoints = new ArrayList<>(0);

    private boolean begun;
    private boolean readOnly;
    private int bytes;

    /** Keeps SET TRANSACTION …, which speaks of the next transaction. */
    public void characteristics(byte[] statement, StatementPlan plan) {
        add(statement, plan);
    }

    private void add(byte[] statement, StatementPlan plan) {
        statements.add(statement);
        bytes += statement.length;
        String text = plan.normalized().toUpperCase(Locale.ROOT);
        readOnly = text.contains("READ ONLY") || readOnly && !text.contains("READ WRITE");
    }

    /** SET SESSION TRANSACTION was executed: it outdoes what SET TRANSACTION said before of the next transaction, and so must be replayed behind that. */
    public void sessionSets(StatementPlan plan) {
        boolean session = !plan.has(Effect.SETS_NEXT_TRANSACTION) && !plan.has(Effect.CHANGES_GLOBALS);
        if (session && !begun && !statements.isEmpty() && !isFull()) {
            add(plan.normalized().getBytes(StandardCharsets.UTF_8), plan);
        }
    }

    /** Keeps BEGIN or START TRANSACTION …; a second BEGIN ends the empty transaction before it. */
    public void begin(byte[] statement, StatementPlan plan) {
        endEmpty();
        add(statement, plan);
        begun = true;
    }

    /**
     * What was begun before the next BEGIN is committed, empty as it is, and its savepoints are gone; what was said of a transaction that has not begun stays.
     */
    public void endEmpty() {
        if (begun) {
            clear();
        } else if (!savepoints.isEmpty()) {
            statements.removeAll(savepoints);
            savepoints.clear();
        }
    }

    /** Keeps SAVEPOINT: behind BEGIN or, without autocommit, ahead of the statement that will begin the transaction. */
    public void savepoint(byte[] statement) {
        statements.add(statement);
        bytes += statement.length;
        savepoints.add(statement);
    }

    /**
     * Whether there is nothing to replay but a BEGIN that no server refuses: then it may go out together with the first statement. BEGIN with
     * characteristics may be refused (READ WRITE on a read-only server), so that the statement must wait for the answer.
     */
    public boolean isPlainBegin() {
        return begun && statements.size() == 1 && isPlain(statements.getFirst());
    }

    private static boolean isPlain(byte[] statement) {
        if (statement.length > START_TRANSACTION.length()) {
            return false;
        }
        String text = new String(statement, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        return text.equals("BEGIN") || text.equals(START_TRANSACTION);
    }

    /** Whether the transaction was begun, or the next one announced, as READ ONLY; the last word counts. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Whether the client is in a transaction that no server knows of. */
    public boolean begun() {
        return begun;
    }

    public boolean isFull() {
        return statements.size() >= MAX_STATEMENTS || bytes >= MAX_BYTES;
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }

    /** What to replay before the first statement, in order. */
    public List<byte[]> statements() {
        return statements;
    }

    /** The transaction ended, or a server has it now. */
    public void clear() {
        statements.clear();
        savepoints.clear();
        begun = false;
        readOnly = false;
        bytes = 0;
    }
}
