package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;

/**
 * What {@code LAST_INSERT_ID()} must give to a session, whichever connection its statement runs on: {@link CarriedState} has the value, each {@link
 * BackendConnection} knows whose value its server has. This is what one statement means for both. Belongs to one {@link StatementRun}; confined to its session's
 * event loop.
 */
final class LastInsertId {
    /** Makes MySQL report the value. MariaDB reports it under another name, and is asked {@link #QUESTION}. */
    static final byte[] REPORT = "SET SESSION last_insert_id=LAST_INSERT_ID()".getBytes(US_ASCII);

    static final String QUESTION = "SELECT LAST_INSERT_ID() LIMIT 1";

    private final Session session;
    private final StatementRun run;
    private boolean told;
    private boolean untold;

    LastInsertId(Session session, StatementRun run) {
        this.session = session;
        this.run = run;
    }

    /** The next command has begun. */
    void begin() {
        told = false;
        untold = false;
    }

    /** Whether the statement may use the value, which this connection does not have. */
    boolean isLackingOn(BackendConnection backend) {
        StatementPlan plan = run.target().executedPlan();
        return plan != null
                && (plan.has(Effect.READS_LAST_INSERT_ID)
                        || plan.has(Effect.MAY_SET_LAST_INSERT_ID)
                        || run.target().current().session().readsLastInsertId())
                && !isOn(backend);
    }

    private boolean isOn(BackendConnection backend) {
        return backend.hasLastInsertId(session.id(), session.state().lastInsertId());
    }

    /** The statement that gives a connection what it lacks. */
    byte[] assignment() {
        return ("SET last_insert_id=" + Long.toUnsignedString(session.state().lastInsertId())).getBytes(US_ASCII);
    }

    /** The connection's server has the session's value now. */
    void isCarriedTo(BackendConnection backend) {
        backend.insertedBy(session.id(), session.state().lastInsertId());
    }

    /**
     * An OK tells the id of a row, also where the statement has named it, or where the row was there already. The server's {@code LAST_INSERT_ID()} is what it was
     * then, and must not be taken for this session's if it was another's.
     */
    void wasTold(long id, BackendConnection backend) {
        told = true;
        boolean own = isOn(backend);
        session.state().lastInsertIdIs(id);
        if (own) {
            isCarriedTo(backend);
        } else {
            backend.insertedByOthers();
        }
    }

    /** The answer is complete. */
    void answered(BackendConnection backend) {
        StatementPlan plan = run.target().executedPlan();
        if (plan == null || told && !plan.has(Effect.MULTI_STATEMENT)) { // by the last one, of several
            return;
        }
        boolean failed = backend.tracker().errorCode() != 0;
        boolean maySetIt = plan.has(Effect.MAY_SET_LAST_INSERT_ID);
        if (failed && (maySetIt || plan.writes())) {
            backend.insertedByOthers(); // some of its rows may have been inserted, and taken back
        } else if (maySetIt) {
            isCarriedTo(backend);
            untold = backend.tracker().warnings() == 0;
        }
    }

    /** Whether the server must be asked for the value, which is done now. A question would put an end to warnings: those count more. */
    boolean takeQuestion() {
        boolean asks = untold;
        untold = false;
        return asks;
    }

    /** What the server answers to {@link #QUESTION}. */
    void is(String value, BackendConnection backend) {
        session.state().lastInsertIdIs(Long.parseUnsignedLong(value));
        isCarriedTo(backend);
    }
}
