package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.sql.ConnectionFunctions;
import dev.cleave.sql.Effect;
import dev.cleave.sql.FoundRows;
import dev.cleave.sql.SeveralStatements;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Several statements of one text, as the server must get them: with the session's values in them, and in the place of each KILL of a session a statement that
 * is answered alike, while {@link LateKills} does the rest. One per text; confined to the session's event loop.
 */
final class SeveralParts {
    private static final long CONCERNED = Effect.READS_CONNECTION_ID.bit()
            | Effect.READS_PREVIOUS_STATEMENT.bit()
            | Effect.SHOWS_STATUS.bit()
            | Effect.DEPENDS_ON_LITERALS.bit();

    private static final byte[] ANSWERED_OK = "DO 0".getBytes(UTF_8);

    private final Session session;
    private final boolean putsValues;
    private final @Nullable Boolean granted;
    private final ConnectionFunctions.Values values;
    private final LateKills kills;
    private int results;
    private boolean resultsKnown = true;
    private boolean foundAsBefore = true;
    private boolean asksForPrivilege;

    /**
     * @param putsValues whether calls get the session's values
     * @param granted whether the account may end other users' sessions; null if nobody has asked yet
     */
    SeveralParts(Session session, boolean putsValues, @Nullable Boolean granted) {
        this.session = session;
        this.putsValues = putsValues;
        this.granted = granted;
        this.values = session.lastAnswer().values(false);
        this.kills = new LateKills(session);
    }

    /** Whether a text with this plan may have to be changed. */
    static boolean mayBeIn(StatementPlan plan) {
        return plan.has(Effect.MULTI_STATEMENT) && (plan.effects() & CONCERNED) != 0;
    }

    /** The text as the server must get it; null if that is as it is. */
    byte @Nullable [] of(byte[] sql) {
        return SeveralStatements.change(sql, session.state().dialect(), this::part);
    }

    /** Null if there are none. */
    @Nullable
    LateKills kills() {
        return kills.isEmpty() ? null : kills;
    }

    /** Whether it depends on a privilege of the account's, and nobody has asked for that. */
    boolean asksForPrivilege() {
        return asksForPrivilege;
    }

    private byte @Nullable [] part(byte[] sql) {
        StatementPlan plan =
                session.worker().analyse(sql, session.state().dialect()).plan();
        byte[] changed = plan.kind() == StatementKind.KILL
                ? kill(plan)
                : putsValues ? SessionValues.put(sql, plan, session, valuesHere()) : null;
        results++;
        resultsKnown &= switch (plan.kind()) {
            case CALL, EXECUTE, UNKNOWN, EMPTY -> false;
            default -> true;
        };
        foundAsBefore &= FoundRows.by(plan, session.state().dialect()) == FoundRows.AS_BEFORE;
        return changed;
    }

    /** What the statements before it count, their server knows. */
    private ConnectionFunctions.Values valuesHere() {
        return results == 0
                ? values
                : new ConnectionFunctions.Values(
                        values.connectionId(),
                        OptionalLong.empty(),
                        foundAsBefore ? values.foundRows() : OptionalLong.empty());
    }

    private byte @Nullable [] kill(StatementPlan plan) {
        KillCommand.Victim victim = KillCommand.Victim.of(plan);
        if (victim == null) {
            return null;
        }
        SessionKiller killer = session.worker().killer();
        if (killer.isOfOthers(victim.id(), session.login().user())) {
            asksForPrivilege |= granted == null;
            if (!Boolean.TRUE.equals(granted)) {
                return failing(ErrorCode.ER_KILL_DENIED_ERROR.with(victim.id()));
            }
        }
        if (!killer.has(victim.id())) {
            return failing(ErrorCode.ER_NO_SUCH_THREAD.with(victim.id()));
        }
        boolean own = victim.id() == session.id();
        if (!own || !victim.queryOnly()) {
            kills.add(resultsKnown ? results : LateKills.AT_END, victim.id(), victim.queryOnly());
        }
        return own ? failing(ErrorCode.ER_QUERY_INTERRUPTED.with()) : ANSWERED_OK;
    }

    private static byte[] failing(MySqlError error) {
        return ("SIGNAL SQLSTATE '" + error.sqlState() + "' SET MYSQL_ERRNO = " + error.code() + ", MESSAGE_TEXT = '"
                        + error.message() + "'")
                .getBytes(UTF_8);
    }
}
