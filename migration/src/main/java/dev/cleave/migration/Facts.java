package dev.cleave.migration;

/** The names under which the journal keeps what a restart needs to know to finish or undo a cutover. */
final class Facts {
    /** The epoch of the routing table before the cutover. */
    static final String EPOCH = "epoch";

    static final String SOURCE_ID = "source_id";

    /** How closed the source was to writes, as {@link ServerFlavour.ReadOnly}. */
    static final String SOURCE_READ_ONLY = "source_read_only";

    static final String TARGET_ID = "target_id";
    static final String TARGET_READ_ONLY = "target_read_only";

    /** The target's number of the connection that may open it. */
    static final String TARGET_CONNECTION = "target_connection";

    static final String FENCE = "fence";

    /** The source's number of the connection that may hold locks. */
    static final String FENCE_CONNECTION = "fence_connection";

    /** The target's channel that brought the domain. */
    static final String CHANNEL = "channel";

    /** The tables that move, one a line. */
    static final String TABLES = "tables";

    /** What is to keep the old tables from being written, as the option spells it. */
    static final String GUARD = "guard";

    /** The source's channel that takes back what is written on the target; not there if there is no way back. */
    static final String WAY_BACK = "way_back";

    /** Whether that channel was made for this cutover. */
    static final String WAY_BACK_MADE = "way_back_made";

    private Facts() {}
}
