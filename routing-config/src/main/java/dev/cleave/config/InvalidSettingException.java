package dev.cleave.config;

/** A value that a configuration record does not accept; names the key, so that whoever read a file can say on which line it stands. */
public final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String problem;

    public InvalidSettingException(String key, String problem) {
        super(key + ": " + problem);
        this.key = key;
        this.problem = problem;
    }

    public String key() {
        return key;
    }

    /** The message without the key. */
    public String problem() {
        return problem;
    }
}
