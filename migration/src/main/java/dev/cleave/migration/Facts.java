package dev.cleave.migration;

/** The names under which the journal keeps what a restart needs to know to finish or undo a cutover. */
final class Facts {
    /** The epoch of the routing table before the cutover. */
    static final String EPOCH = "epoch";

    static final String SOURCE_UUID = "source_uuid";

    /** How closed the source was to writes, as {@link ServerFlavour.ReadOnly}. */
    static final String SOURCE_READ_ONLY = "source_read_only";

    static final String TARGET_UUID = "target_uuid";
    static final String TARGET_READ_ONLY = "target_read_only";
    static final String FENCE = "fence";

    /** The source's number of the connection that may hold locks. */
    static final String FENCE_CONNECTION = "fence_connection";

    /** The target's channel that brought the domain. */
    static final String CHANNEL = "channel";

    private Facts() {}
}
