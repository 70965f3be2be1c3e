package dev.cleave.proxy.frontend;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.sql.StatementPlan;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * KILL and COM_PROCESS_KILL: of sessions of this proxy, by the numbers that their clients were greeted with. A session of another user is ended for whom the
 * server allows it. Confined to its session's event loop.
 */
final class KillCommand {
    private static final String QUERY = "QUERY ";

    /** Digits of a number; no session has a longer one. */
    private static final int LONGEST_ID = 18;

    private static final int LONGEST_ANSWER = 1024;

    /**
     * Whom a KILL names.
     *
     * @param queryOnly whether only the statement under way is meant
     */
    record Victim(long id, boolean queryOnly) {
        /** Null where it names no number. */
        static @Nullable Victim of(StatementPlan plan) {
            String argument = plan.argument();
            if (argument == null) {
                return null;
            }
            boolean queryOnly = argument.startsWith(QUERY);
            String digits = queryOnly ? argument.substring(QUERY.length()) : argument;
            return digits.matches("[0-9]{1," + LONGEST_ID + "}") ? new Victim(Long.parseLong(digits), queryOnly) : null;
        }
    }

    private final Session session;

    KillCommand(Session session) {
        this.session = session;
    }

    /** False if only a server knows what the statement names; otherwise it is answered, or will be. */
    boolean query(StatementPlan plan) {
        String argument = plan.argument();
        if (argument == null) {
            return false;
        }
        boolean queryOnly = argument.startsWith(QUERY);
        String digits = queryOnly ? argument.substring(QUERY.length()) : argument;
        if (digits.startsWith("@")) {
            return ValueQuestion.askForVariable(
                    session,
                    "CAST(" + digits + " AS UNSIGNED)",
                    LONGEST_ANSWER,
                    number -> killNumber(Objects.requireNonNullElse(number, "0"), queryOnly));
        }
        Victim victim = Victim.of(plan);
        if (victim == null) {
            return false;
        }
        kill(victim.id(), victim.queryOnly());
        return true;
    }

    private void killNumber(String number, boolean queryOnly) {
        if (number.length() > LONGEST_ID) {
            refuse(ErrorCode.ER_NO_SUCH_THREAD.with(number));
            session.end();
            return;
        }
        session.handOver();
        if (kill(Long.parseLong(number), queryOnly)) {
            session.end();
        }
    }

    /** False if the answer follows. */
    boolean kill(long id, boolean queryOnly) {
        if (!session.worker().killer().isOfOthers(id, session.login().user())) {
            end(id, queryOnly);
            return true;
        }
        askForPrivilege(count -> {
            if (Privilege.isGranted(count)) {
                end(id, queryOnly);
            } else {
                refuse(ErrorCode.ER_KILL_DENIED_ERROR.with(id));
            }
            session.end();
        });
        return false;
    }

    /** Asks whether the account may end sessions of others. */
    void askForPrivilege(ValueQuestion.Then then) {
        ValueQuestion.ask(session, session.backends().homeCluster(), Privilege.KILLS_OTHERS, LONGEST_ANSWER, then);
    }

    private void end(long id, boolean queryOnly) {
        MySqlError error = session.worker().killer().kill(id, queryOnly);
        if (error != null) {
            refuse(error);
        } else if (id == session.id()) {
            refuse(ErrorCode.ER_QUERY_INTERRUPTED.with());
        } else {
            session.lastAnswer().statementWasOk();
            session.replies().ok();
        }
    }

    private void refuse(MySqlError error) {
        session.lastAnswer().failed();
        session.replies().error(error);
    }
}
