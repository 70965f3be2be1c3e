package dev.cleave.migration;

import java.util.Locale;

/**
 * What a replica says about one of its channels.
 *
 * @param sourceId how the flavour names the source: {@code server_uuid} on MySQL, {@code server_id} on MariaDB
 */
record ReplicationChannel(
        String name,
        String sourceId,
        String receiver,
        String applier,
        String receiverError,
        String applierError,
        long delaySeconds,
        ReplicationFilters filters) {

    boolean runs() {
        return receiver.equalsIgnoreCase("Yes") && applier.equalsIgnoreCase("Yes");
    }

    /** For people: which thread does not run, and the errors. */
    String state() {
        var text = new StringBuilder("receiver " + runs(receiver) + ", applier " + runs(applier));
        if (!receiverError.isEmpty()) {
            text.append(", receiver's error: ").append(receiverError);
        }
        if (!applierError.isEmpty()) {
            text.append(", applier's error: ").append(applierError);
        }
        return text.toString();
    }

    private static String runs(String yesOrNo) {
        return switch (yesOrNo) {
            case "Yes" -> "runs";
            case "No" -> "is stopped";
            default -> "is " + yesOrNo.toLowerCase(Locale.ROOT);
        };
    }
}
