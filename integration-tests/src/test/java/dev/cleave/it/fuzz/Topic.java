package dev.cleave.it.fuzz;

import java.util.Random;

/** What a phrase is about, and how often one is. */
enum Topic {
    VARIABLES(10, StateTopics::variables),
    CHARACTER_SETS(4, StateTopics::characterSets),
    USER_VARIABLES(5, StateTopics::userVariables),
    TEMPORARY_TABLES(5, StateTopics::temporaryTables),
    NAMED_LOCKS(3, StateTopics::namedLocks),
    TABLE_LOCKS(2, StateTopics::tableLocks),
    SCHEMAS(6, StateTopics::schemas),
    ROLES(1, StateTopics::roles),
    RESETS(3, StateTopics::resets),
    KILLS(2, StateTopics::kills),
    LOOKS(12, StateTopics::looks),
    TRANSACTIONS(16, TransactionTopics::transactions),
    AUTOCOMMIT(4, TransactionTopics::autocommit),
    ISOLATION(4, TransactionTopics::isolation),
    READ_ONLY(3, TransactionTopics::readOnly),
    XA(1, TransactionTopics::xa),
    RELEASE(1, TransactionTopics::release),
    WRITES(16, StatementTopics::writes),
    READS(8, StatementTopics::reads),
    COUNTS(6, StatementTopics::counts),
    DIAGNOSTICS(8, StatementTopics::diagnostics),
    ERRORS(5, StatementTopics::errors),
    SEVERAL(7, StatementTopics::several),
    ROUTINES(9, StatementTopics::routines),
    DEFINITIONS(5, StatementTopics::definitions),
    CATALOGUE(4, StatementTopics::catalogue),
    HANDLERS(1, StatementTopics::handlers),
    PREPARED(10, PreparedTopics::prepared),
    PARAMETERS(4, PreparedTopics::parameters),
    CURSORS(3, PreparedTopics::cursors),
    PREPARED_TEXT(6, PreparedTopics::preparedText);

    private interface Writer {
        void write(Phrase phrase);
    }

    private static final int ALL;

    static {
        int all = 0;
        for (Topic topic : values()) {
            all += topic.weight;
        }
        ALL = all;
    }

    private final int weight;

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final Writer writer;

    Topic(int weight, Writer writer) {
        this.weight = weight;
        this.writer = writer;
    }

    void write(Phrase phrase) {
        writer.write(phrase);
    }

    /** One of all, by weight. */
    static Topic any(Random random) {
        int left = random.nextInt(ALL);
        for (Topic topic : values()) {
            left -= topic.weight;
            if (left < 0) {
                return topic;
            }
        }
        throw new AssertionError();
    }
}
