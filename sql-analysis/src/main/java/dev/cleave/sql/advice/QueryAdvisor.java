package dev.cleave.sql.advice;

import dev.cleave.sql.Effect;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the statements of one domain each that an application would run instead of one that crosses domains. It works on the text in which literals
 * are {@code ?}, so advice holds no data and may be kept by digest. What it proposes was read again by {@link StatementAnalyzer}: together the statements
 * touch the same tables, each those of one domain. A statement that it does not fully understand it does not split. The application compares keys as MySQL
 * does as long as they are numbers; for keys of text it must mind their collation.
 *
 * <p>Stateless; any thread but an event loop, since an AST costs 30 µs to some milliseconds. Bounded by the length of the normalized text and by the depth
 * of its parentheses. Never throws.
 */
public final class QueryAdvisor {
    /** The parser's time grows fast with nested parentheses. */
    private static final int MAX_DEPTH = 8;

    private static final Set<Effect> NOT_REPEATABLE = Set.of(
            Effect.WRITES,
            Effect.WRITES_USER_VARIABLE,
            Effect.CALCULATES_FOUND_ROWS,
            Effect.TAKES_USER_LOCK,
            Effect.RELEASES_USER_LOCK,
            Effect.SERVER_FILE);

    private static final Pattern XOR = Pattern.compile("\\bXOR\\b", Pattern.CASE_INSENSITIVE);

    private QueryAdvisor() {}

    /** As {@link #advise(StatementPlan, SqlDialect, Function)}, for a text that has not been analysed. */
    public static Advice advise(String sql, SqlDialect dialect, Function<TableReference, @Nullable String> domainOf) {
        return advise(new Domains(domainOf, dialect).plan(sql), dialect, domainOf);
    }

    /**
     * Advice for a statement.
     *
     * @param domainOf the domain of a table as the statement writes it, null where it is in none
     */
    public static Advice advise(
            StatementPlan plan, SqlDialect dialect, Function<TableReference, @Nullable String> domainOf) {
        Domains domains = new Domains(domainOf, dialect);
        Map<String, Set<String>> tables = domains.of(plan);
        if (tables.size() < 2) {
            return Advice.none("All tables are in one domain: there is nothing to split.");
        }
        try {
            refuseWhatIsNoPlainQuery(plan, domains);
            Advice advice = split(parse(plan.normalized()), domains);
            check(advice, plan, domains);
            return new Advice(advice.statements(), uses(tables) + advice.explanation());
        } catch (NotSplittable e) {
            return Advice.none(uses(tables) + e.why());
        }
    }

    private static String uses(Map<String, Set<String>> tables) {
        return "It uses " + Domains.describe(tables) + ". ";
    }

    private static void refuseWhatIsNoPlainQuery(StatementPlan plan, Domains domains) {
        if (plan.has(Effect.MULTI_STATEMENT)) {
            throw new NotSplittable(
                    "There are several statements in one text: send them one by one, each is then judged by itself.");
        }
        if (plan.kind() != StatementKind.SELECT) {
            throw new NotSplittable(WriteAdvice.of(plan, domains));
        }
        if (plan.has(Effect.LOCKING_READ)) {
            throw new NotSplittable(
                    "It locks rows of both, which no transaction can do across clusters:"
                            + " lock and change the rows of one domain in a transaction of its own, and read the other's without FOR UPDATE or FOR SHARE.");
        }
        if (NOT_REPEATABLE.stream().anyMatch(plan::has)) {
            throw new NotSplittable(
                    "It does more than read (a stored function, a user variable, a file, a lock or FOUND_ROWS()):"
                            + " take that part out into a statement of its own, then split the query.");
        }
    }

    private static Select parse(String sql) {
        if (sql.length() >= StatementAnalyzer.MAX_NORMALIZED_LENGTH || depth(sql) > MAX_DEPTH) {
            throw new NotSplittable("It is too long or too deeply nested to be split here:"
                    + " query each domain's tables by themselves, and pass the keys on with IN.");
        }
        if (sql.contains("||") || XOR.matcher(sql).find()) {
            throw new NotSplittable(
                    "What || and XOR mean depends on the server's settings: write OR, CONCAT() or <> instead.");
        }
        try {
            Statement statement = new CCJSqlParser(sql).Statement();
            if (statement instanceof Select select) {
                return select;
            }
        } catch (ParseException | RuntimeException _) {
            // the answer below says it: the parser's message is about its grammar, not about the user's problem
        }
        throw notUnderstood();
    }

    private static NotSplittable notUnderstood() {
        return new NotSplittable("Its form is not understood well enough to split it without risk:"
                + " query each domain's tables by themselves, and pass the keys on with IN.");
    }

    private static int depth(String sql) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < sql.length(); i++) {
            depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Advice split(Select select, Domains domains) {
        try {
            return QuerySplit.of(select, domains);
        } catch (UnsupportedOperationException | ClassCastException | NullPointerException _) {
            // the parser's trees leave out what a rare form does not have
            throw notUnderstood();
        }
    }

    /** The last word has the analysis that routes statements. */
    private static void check(Advice advice, StatementPlan plan, Domains domains) {
        Set<String> tables = new TreeSet<>();
        for (String statement : advice.statements()) {
            StatementPlan part = domains.plan(statement);
            Map<String, Set<String>> byDomain = domains.of(part);
            if (byDomain.size() != 1 || part.kind() != StatementKind.SELECT || part.effects() != 0) {
                throw new NotSplittable("It could not be split cleanly: query each domain's tables by themselves.");
            }
            byDomain.values().forEach(tables::addAll);
        }
        Set<String> expected = new TreeSet<>();
        plan.tables().forEach(table -> expected.add(Domains.name(table)));
        if (!tables.equals(expected)) {
            throw new NotSplittable("It could not be split cleanly: query each domain's tables by themselves.");
        }
    }
}
