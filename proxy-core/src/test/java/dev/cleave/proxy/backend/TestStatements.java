package dev.cleave.proxy.backend;

/** Statements of servers that are not there. */
public final class TestStatements {
    private TestStatements() {}

    public static PreparedOnBackend.Statement of(int id) {
        return new PreparedOnBackend.Statement(id);
    }
}
