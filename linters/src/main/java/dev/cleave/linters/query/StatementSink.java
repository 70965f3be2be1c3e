package dev.cleave.linters.query;

import dev.cleave.linters.Location;
import dev.cleave.linters.Severity;

/** Takes what a source reads, in its order. */
public interface StatementSink {
    void statement(LoggedStatement statement);

    /** A session has another default schema from here on. */
    void schema(long connection, String schema);

    /** A session has ended, and with it its transaction. */
    void closed(long connection);

    /** Between inputs: sessions of one have nothing to do with those of the next. */
    void endOfInput();

    /** A part of the input that was skipped (an error), or of which not all is there (a warning). */
    void problem(Location location, Severity severity, String text, String advice);
}
