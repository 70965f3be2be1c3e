package dev.cleave.migration;

/** Turns what was thrown into a sentence for an operator. */
final class Reasons {
    private Reasons() {}

    /** The message, and that of the deepest cause where it says more, as "Connection refused" does. */
    static String of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String first = firstLine(thrown);
        String last = firstLine(root);
        return first.contains(last) ? first : first + " (" + last + ")";
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow().strip();
    }
}
