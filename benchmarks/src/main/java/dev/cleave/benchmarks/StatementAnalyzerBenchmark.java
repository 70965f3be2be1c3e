package dev.cleave.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementPlan;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** {@link StatementAnalyzer}: what a statement costs whose digest is new; beside it, JSqlParser's tree of the same statement. */
public class StatementAnalyzerBenchmark extends HotPathBenchmark {
    /** Which of {@link TypicalStatements}: a point select, an update, a query with back quotes, a join with a long list. */
    @Param({"0", "2", "4", "5"})
    public int statement;

    private final StatementAnalyzer analyzer = new StatementAnalyzer();
    private String text = "";
    private byte[] sql = {};

    /** Chooses the statement. */
    @Setup
    public void choose() {
        text = TypicalStatements.texts().get(statement);
        sql = text.getBytes(UTF_8);
    }

    /** What a miss of the plan cache costs. */
    @Benchmark
    public StatementPlan analyze() {
        return analyzer.analyze(sql, 0, sql.length, SqlDialect.DEFAULT);
    }

    /** Baseline, without the executor that the parser's convenience class would start. */
    @Benchmark
    public Statement jSqlParser() throws ParseException {
        return new CCJSqlParser(text).Statement();
    }
}
