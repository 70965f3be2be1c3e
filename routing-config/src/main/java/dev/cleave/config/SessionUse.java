package dev.cleave.config;

/**
 * What a stored object has to do with the session that uses it, over all views, triggers and routines that it uses, as far as can be told.
 *
 * @param readsLastInsertId whether it calls {@code LAST_INSERT_ID()}
 * @param leavesVariables whether it sets user variables, which servers do not always tell
 * @param leavesLocksOrRoles whether it takes named locks ({@code GET_LOCK}), or sets roles, the resource group or what the next transaction is like, which servers tell nobody
 */
public record SessionUse(boolean readsLastInsertId, boolean leavesVariables, boolean leavesLocksOrRoles) {
    public static final SessionUse NONE = new SessionUse(false, false, false);

    /** Of what cannot be looked into. */
    public static final SessionUse UNKNOWN = new SessionUse(true, false, false);

    public SessionUse and(SessionUse other) {
        return new SessionUse(
                readsLastInsertId || other.readsLastInsertId,
                leavesVariables || other.leavesVariables,
                leavesLocksOrRoles || other.leavesLocksOrRoles);
    }
}
