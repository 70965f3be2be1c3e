package dev.cleave.linters.query;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format. Implementations keep no more than one statement. */
@FunctionalInterface
interface StatementSource {
    /**
     * Reads to the end.
     *
     * @param file the name that locations get
     */
    void read(InputStream in, String file, StatementSink sink) throws IOException;
}
