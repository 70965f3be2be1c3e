package dev.cleave.server.cli;

/** What a process tells its caller. */
final class ExitCode {
    static final int DONE = 0;
    /** Something was checked or asked for and does not hold: a refused cutover, a demo that lost a row, a server that could not start. */
    static final int NOT_OK = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;

    private ExitCode() {}
}
