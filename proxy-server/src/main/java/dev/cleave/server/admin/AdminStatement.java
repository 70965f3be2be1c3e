package dev.cleave.server.admin;

import java.util.List;

/** One kind of admin statement: how it is written, what it does, which columns it answers with. Stateless; used by any thread that may block. */
interface AdminStatement {
    /** The keywords with which it begins, in upper case, separated by one space; more than one where it has several names. */
    List<String> beginnings();

    /** How it is written, for {@code HELP} and errors. */
    String syntax();

    /** What it does, in one sentence, for {@code HELP}. */
    String purpose();

    /**
     * Reads what follows the beginning; changes nothing.
     *
     * @throws AdminException if it is not written as {@link #syntax()} says
     */
    Action parse(Words words) throws AdminException;

    /** A statement that was read and can be run, once. */
    @FunctionalInterface
    interface Action {
        /**
         * May block for as long as the statement takes.
         *
         * @throws AdminException if it cannot be done; then nothing was changed
         */
        Answer run(AdminSession session) throws AdminException;
    }
}
