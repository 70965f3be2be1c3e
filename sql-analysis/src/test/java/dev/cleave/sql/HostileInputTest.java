package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cleave.sql.SqlDialect.ClientCharset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PIECES = List.of(
            "SELECT ",
            "FROM ",
            "(",
            ")",
            ",",
            "a ",
            "b.c ",
            "WITH ",
            "RECURSIVE ",
            "AS ",
            "JOIN ",
            "ON ",
            "'",
            "\"",
            "`",
            "/*!",
            "*/",
            "--\t",
            "\n",
            "UPDATE ",
            "SET ",
            "=",
            "DELETE ",
            "USING ",
            "INSERT ",
            "INTO ",
            "VALUES ",
            "{",
            "}",
            ";",
            "CREATE ",
            "TABLE ",
            "PROCEDURE ",
            "BEGIN ",
            "END ",
            "IF ",
            "CASE ",
            "@",
            "@@",
            ".",
            "1",
            "-",
            "\\",
            "\0",
            "EXPLAIN ",
            "PREPARE ",
            "UNION ",
            "ALTER ",
            "RENAME ",
            "LOCK TABLES ",
            "REFERENCES ",
            "PARTITION ",
            "USE INDEX ",
            "JSON_TABLE ",
            "GRANT ",
            "SHOW COLUMNS ",
            "LOAD DATA ",
            "FOR UPDATE ",
            "é");

    private final StatementAnalyzer analyzer = new StatementAnalyzer();
    private final StatementDigester digester = new StatementDigester();

    @FuzzTest
    void neverThrows(FuzzedDataProvider data) {
        SqlDialect dialect = new SqlDialect(
                data.consumeInt(50000, 120000),
                data.consumeBoolean(),
                data.consumeBoolean(),
                data.consumeBoolean(),
                data.pickValue(ClientCharset.values()));
        read(data.consumeRemainingAsBytes(), dialect);
    }

    @Test
    void readsRandomBytes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            read(bytes, dialect(random));
        }
    }

    @Test
    void readsRandomSequencesOfWords() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder sql = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                sql.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            read(sql.toString().getBytes(StandardCharsets.UTF_8), dialect(random));
        }
    }

    @Test
    void readsEveryPrefixOfTheCorpus() {
        Corpus.lines("queries.sql").forEach(sql -> {
            byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length <= bytes.length; length++) {
                analyzer.analyze(bytes, 0, length, SqlDialect.DEFAULT);
                digester.digest(bytes, 0, length, SqlDialect.DEFAULT);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "((SELECT ",
                "SELECT * FROM (",
                "SELECT (SELECT ",
                "a JOIN (",
                "{ OJ ",
                "WITH a AS (",
                "SELECT 1;",
                "/*!",
                "/*! /* */",
                "'a' ",
                "SELECT * FROM a JOIN b ON ",
                "a,",
                "CASE ",
                "CREATE PROCEDURE BEGIN ",
                "UPDATE a, b SET ",
                "a.",
                "@",
                "-",
                "$a$ ",
                "_utf8 ",
                "(1),",
                "UNION SELECT ",
                "WITH a AS (SELECT 1) ",
                "EXPLAIN ",
                "ALTER EVENT a;"
            })
    void takesLinearTimeForRepetitions(String piece) {
        String sql = piece.repeat(200_000 / piece.length());
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            for (String head :
                    List.of("", "SELECT 1 FROM ", "WITH RECURSIVE ", "CREATE TABLE a ", "UPDATE ", "DELETE ")) {
                read((head + sql).getBytes(StandardCharsets.UTF_8), SqlDialect.DEFAULT);
            }
        });
    }

    @Test
    void takesLinearTimeForManyTables() {
        String tables = IntStream.range(0, 30_000).mapToObj(i -> "t" + i).collect(Collectors.joining(", "));
        String assignments = IntStream.range(0, 30_000)
                .mapToObj(i -> "t" + i + ".a = 1, b" + i + " = 2")
                .collect(Collectors.joining(", "));
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            assertThat(Plans.of("UPDATE " + tables + " SET " + assignments).tables())
                    .hasSize(30_000);
            assertThat(Plans.of("DELETE " + tables + " FROM " + tables).tables())
                    .hasSize(30_000);
        });
    }

    @Test
    void findsTablesBelowTheDeepestNesting() {
        String sql = "SELECT * FROM " + "(SELECT * FROM ".repeat(2000) + "deep" + ") x".repeat(2000) + " JOIN behind";
        assertThat(Plans.tables(sql)).contains("read:deep").contains("read:behind");
    }

    @Test
    void coversItsInputWithTokensInOrder() {
        Corpus.all().forEach(sql -> {
            byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
            Lexer lexer = new Lexer();
            lexer.reset(bytes, 0, bytes.length, SqlDialect.DEFAULT);
            int end = 0;
            while (lexer.next() != TokenKind.END) {
                assertThat(lexer.start()).isGreaterThanOrEqualTo(end);
                assertThat(lexer.end()).isGreaterThan(lexer.start()).isLessThanOrEqualTo(bytes.length);
                end = lexer.end();
            }
        });
    }

    private void read(byte[] bytes, SqlDialect dialect) {
        analyzer.analyze(bytes, 0, bytes.length, dialect);
        digester.digest(bytes, 0, bytes.length, dialect);
        checkProgress(bytes, dialect);
    }

    private static void checkProgress(byte[] bytes, SqlDialect dialect) {
        Lexer lexer = new Lexer();
        lexer.reset(bytes, 0, bytes.length, dialect);
        int tokens = 0;
        while (lexer.next() != TokenKind.END) {
            tokens++;
            if (lexer.end() > bytes.length || lexer.start() > lexer.end() || tokens > bytes.length + 1) {
                throw new AssertionError(
                        "token " + tokens + " at " + lexer.start() + ".." + lexer.end() + " of " + bytes.length);
            }
        }
    }

    private static SqlDialect dialect(SplittableRandom random) {
        ClientCharset[] charsets = ClientCharset.values();
        return new SqlDialect(
                random.nextInt(50000, 120000),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                charsets[random.nextInt(charsets.length)]);
    }
}
