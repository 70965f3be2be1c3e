package dev.cleave.linters.schema;

import dev.cleave.config.TableName;
import dev.cleave.sql.SqlDialect;
import java.util.Locale;
import java.util.Optional;

/**
 * A trigger, stored procedure, stored function or event.
 *
 * @param name with the schema that is its statements' default schema
 * @param trigger what a trigger waits for; empty for all others
 * @param body empty if the control account may not see it
 * @param dialect how the server reads the body, by the {@code sql_mode} under which it was created
 */
public record StoredProgram(
        Type type, TableName name, Optional<TriggeredBy> trigger, Optional<String> body, SqlDialect dialect) {
    /** The kinds of stored programs. */
    public enum Type {
        TRIGGER,
        PROCEDURE,
        FUNCTION,
        EVENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isRoutine() {
        return type == Type.PROCEDURE || type == Type.FUNCTION;
    }
}
