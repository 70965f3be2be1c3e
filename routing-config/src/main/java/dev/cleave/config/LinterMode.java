package dev.cleave.config;

/** What a linter does with a violation. */
public enum LinterMode {
    /** Nothing is looked for. */
    OFF,
    /** It is counted and shown; the statement runs. */
    WARN,
    /** The statement is refused with an error that says what to do. */
    ENFORCE;

    @Override
    public String toString() {
        return ValueType.spelling(this);
    }
}
