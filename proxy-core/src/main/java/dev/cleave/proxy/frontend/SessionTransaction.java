package dev.cleave.proxy.frontend;

import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_ANSI_QUOTES;
import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_AUTOCOMMIT;
import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_IN_TRANS;
import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_IN_TRANS_READONLY;
import static dev.cleave.protocol.StatusFlags.SERVER_STATUS_NO_BACKSLASH_ESCAPES;

import dev.cleave.proxy.gate.LoopGates;
import dev.cleave.proxy.route.Target;
import dev.cleave.proxy.session.PendingTransaction;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.TouchedDomains;

/**
 * Whether a session is in a transaction, on which cluster, and which domains that has touched. The servers say so themselves, in the status flags of their
 * answers; only a BEGIN that no server has seen yet is known here alone. Confined to its session's event loop.
 */
final class SessionTransaction {
    private static final int SEEN_BY_CLIENT = SERVER_STATUS_IN_TRANS
            | SERVER_STATUS_AUTOCOMMIT
            | SERVER_STATUS_NO_BACKSLASH_ESCAPES
            | SERVER_STATUS_ANSI_QUOTES;

    /** Pins that tie every later statement to their backend's cluster, as a transaction does. */
    private static final int BINDING_PINS =
            Pin.TABLE_LOCK.bit() | Pin.GLOBAL_READ_LOCK.bit() | Pin.BACKUP_LOCK.bit() | Pin.XA_TRANSACTION.bit();

    private final Attachments attachments;
    private final PendingTransaction pending = new PendingTransaction();
    private final TouchedDomains touched;
    private final SessionLinter linter;
    private int statusFlags = SERVER_STATUS_AUTOCOMMIT;
    private int cluster = Target.ANY;

    SessionTransaction(Attachments attachments, LoopGates gates, SessionLinter linter) {
        this.attachments = attachments;
        this.touched = new TouchedDomains(gates);
        this.linter = linter;
    }

    /** What the client has begun and no server knows of. */
    PendingTransaction pending() {
        return pending;
    }

    TouchedDomains touched() {
        return touched;
    }

    /** Takes over the status flags of a server's OK, in which the server says whether a transaction is open. */
    void serverSaid(int from, int flags) {
        statusFlags = flags;
        if (ClientReplies.inTransaction(flags)) {
            cluster = from;
        } else if (cluster == from) {
            ended();
        }
    }

    /** A server's OK: where autocommit is on now and was off, that has committed what the client has begun, though no server knew of it. */
    void answered(int flags) {
        if (!commitsItself() && (flags & SERVER_STATUS_AUTOCOMMIT) != 0) {
            pending.endEmpty();
        }
    }

    /** The client's BEGIN is on its way to this cluster, with its first statement behind it. */
    void begins(int on) {
        pending.clear();
        cluster = on;
        statusFlags |= SERVER_STATUS_IN_TRANS;
    }

    /** The server's transaction is over. */
    void ended() {
        cluster = Target.ANY;
        statusFlags &= ~SERVER_STATUS_IN_TRANS;
        leaveIfFree();
    }

    /** Every backend was given up, and with them what was open on them. */
    void gone() {
        cluster = Target.ANY;
        leave();
    }

    /** As after login. */
    void reset() {
        gone();
        pending.clear();
        statusFlags = SERVER_STATUS_AUTOCOMMIT;
    }

    /** After a statement: what it touched stays counted only while a transaction or a table lock holds it. */
    void leaveIfFree() {
        if (!isBound()) {
            leave();
        }
    }

    private void leave() {
        touched.leaveAll();
        linter.transactionEnded();
    }

    /** Whether a server has a transaction of the session open. */
    boolean isOnServer() {
        return cluster != Target.ANY;
    }

    /** Whether the transaction is open on this cluster. */
    boolean isOn(int which) {
        return cluster == which;
    }

    /** Whether the client sees itself in a transaction, known to a server or not. */
    boolean isOpen() {
        return isOnServer() || pending.begun();
    }

    /** Whether the next statement will run in a transaction: one is open, autocommit is off, or locks bind as a transaction does. */
    boolean holdsStatements() {
        return isOpen() || !commitsItself() || lockedCluster() >= 0;
    }

    /** Whether autocommit is on. */
    boolean commitsItself() {
        return (statusFlags & SERVER_STATUS_AUTOCOMMIT) != 0;
    }

    /** Whether the open transaction, LOCK TABLES or XA ties the session to a cluster. */
    boolean isBound() {
        return isOnServer() || lockedCluster() >= 0;
    }

    /** The cluster that the session is tied to; {@link Target#ANY} if there is none. */
    int boundCluster() {
        return isOnServer() ? cluster : lockedCluster();
    }

    private int lockedCluster() {
        return attachments.pinnedBy(BINDING_PINS);
    }

    /** The status flags that the client must see: it is in a transaction from BEGIN on, whether a server knows it or not. */
    int clientStatusFlags(boolean readOnlyByDefault) {
        int flags = statusFlags & SEEN_BY_CLIENT;
        return flags | pendingStatusFlags(readOnlyByDefault);
    }

    /** What a transaction that no server knows of yet adds to the status flags. */
    int pendingStatusFlags(boolean readOnlyByDefault) {
        if (!pending.begun()) {
            return 0;
        }
        boolean readOnly = readOnlyByDefault || pending.isReadOnly();
        return readOnly ? SERVER_STATUS_IN_TRANS | SERVER_STATUS_IN_TRANS_READONLY : SERVER_STATUS_IN_TRANS;
    }
}
