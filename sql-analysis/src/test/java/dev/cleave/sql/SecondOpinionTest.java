package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where JSqlParser can parse a statement, every table that it finds is found here too. */
class SecondOpinionTest {
    private static final int AT_LEAST_PARSED = 1000;

    @Test
    void findsWhatJSqlParserFinds() {
        List<String> missed = new ArrayList<>();
        int parsed = 0;
        for (String sql : Corpus.all().filter(SecondOpinionTest::isReadAlike).toList()) {
            Set<String> theirs = theirTables(sql);
            if (theirs == null) {
                continue;
            }
            parsed++;
            Set<String> ours = ourTables(sql);
            if (!ours.containsAll(theirs)) {
                missed.add(sql + ": " + theirs + " against " + ours);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(parsed).isGreaterThan(AT_LEAST_PARSED);
    }

    /**
     * Not where it differs from MySQL: it drops executable comments, confuses names of common table expressions with tables, takes the aliases behind
     * DELETE FROM for tables, DUAL and TABLE for a table, whatever is dropped for a table, and a backslash for itself.
     */
    private static boolean isReadAlike(String sql) {
        boolean dropsOther = sql.startsWith("DROP ") && !sql.contains("TABLE");
        return !dropsOther
                && Stream.of("/*!", "WITH ", "DELETE FROM", "dual", "(TABLE ", "\\")
                        .noneMatch(sql::contains);
    }

    private static Set<String> ourTables(String sql) {
        return Plans.of(sql).tables().stream()
                .map(table -> table.schema() == null ? table.table() : table.schema() + "." + table.table())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Set<String> theirTables(String sql) {
        try {
            Statement statement = new CCJSqlParser(sql).Statement();
            return new TablesNamesFinder<Void>()
                    .getTables(statement).stream()
                            .map(name -> name.replace("`", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }
}
