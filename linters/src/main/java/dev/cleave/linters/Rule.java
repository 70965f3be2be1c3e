package dev.cleave.linters;

import java.util.Locale;

/** What a linter can find. The name in lower case with hyphens stands in reports and never changes. */
public enum Rule {
    UNASSIGNED_TABLE("A table belongs to no schema domain"),
    UNKNOWN_TABLE("A schema domain names a table that does not exist"),
    FOREIGN_KEY_CROSSES_DOMAINS("A foreign key ties tables of different schema domains"),
    VIEW_CROSSES_DOMAINS("A view reads tables of different schema domains"),
    TRIGGER_CROSSES_DOMAINS("A trigger touches tables of different schema domains"),
    ROUTINE_CROSSES_DOMAINS("A stored routine touches tables of different schema domains"),
    EVENT_CROSSES_DOMAINS("An event touches tables of different schema domains"),
    REACHES_OTHER_SCHEMA("An object reaches into another schema, to a table of no domain"),
    DYNAMIC_SQL("A stored program runs SQL that it makes at run time"),
    UNREADABLE_DEFINITION("The control account may not read a definition"),
    QUERY_CROSSES_DOMAINS("A query uses tables of different schema domains"),
    TRANSACTION_CROSSES_DOMAINS("A transaction uses tables of different schema domains"),
    DOMAIN_NOT_READY("A schema domain is not ready to move"),
    UNKNOWN_STATEMENT("A statement is not understood"),
    UNREADABLE_INPUT("A part of the input could not be read");

    private final String summary;

    Rule(String summary) {
        this.summary = summary;
    }

    /** As in {@code foreign-key-crosses-domains}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence without its full stop. */
    public String summary() {
        return summary;
    }
}
