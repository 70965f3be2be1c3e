package dev.cleave.it.drivers;

import dev.cleave.sandbox.MySqlServer;
import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.ValidationDepth;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One session of an application on R2DBC: what it does, and as text what it is answered. Its rows in {@code notes} have its number, so that others work on the
 * same table beside it; nothing of its answers depends on them.
 */
public final class R2dbcApplication {
    /** Of each session's transactions on {@code gists}, every third is rolled back. */
    static final int TRANSACTIONS = 15;

    /** The table that the sessions share. */
    static final String[] TABLES = {
        "DROP TABLE IF EXISTS app.notes",
        "CREATE TABLE app.notes (session INT, id INT, title VARCHAR(200), amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB, PRIMARY KEY"
                + " (session, id))",
        "DROP PROCEDURE IF EXISTS app.two_results",
        "CREATE PROCEDURE app.two_results(n INT) BEGIN SELECT n; SELECT n + 1, 'second'; END"
    };

    private static final String INSERT = "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)";
    private static final String TEXT = "ünïcödé 🐬 'quoted' \\ \" \n ?";
    private static final BigDecimal AMOUNT = new BigDecimal("12345678.9012");
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000);

    private final Connection session;
    private final int number;

    /** Makes the tables anew. */
    public static void createTables(MySqlServer server) {
        server.execute(TABLES);
    }

    private R2dbcApplication(Connection session, int number) {
        this.session = session;
        this.number = number;
    }

    public static Mono<List<String>> run(ConnectionFactory factory, int number) {
        return Mono.usingWhen(
                Mono.from(factory.create()),
                session -> new R2dbcApplication(session, number).all().collectList(),
                Connection::close);
    }

    private Flux<String> all() {
        String timeZone = "+01:%02d".formatted(number);
        return Flux.concat(
                update("SET time_zone = '" + timeZone + "'"),
                values(),
                several(),
                cursor(),
                transactions(),
                errors(),
                Flux.range(0, TRANSACTIONS).concatMap(this::gist),
                query("SELECT @@time_zone, FROM_UNIXTIME(0), DATABASE(), @@autocommit, @@transaction_isolation"),
                Mono.from(session.validate(ValidationDepth.REMOTE)).map(valid -> "valid: " + valid));
    }

    private Flux<String> values() {
        byte[] body = {0, -1, '\'', '\\', '\n', 127, -128};
        return Flux.concat(
                update(INSERT, number, 1, TEXT, AMOUNT, TIME, body),
                update(INSERT, number, 2, null, null, null, null),
                update("UPDATE notes SET amount = amount WHERE session = ?", number),
                notes(),
                update("DELETE FROM notes WHERE session = ? AND id > ?", number, 1),
                update(INSERT, number, 9, "big", null, null, new byte[1 << 20]),
                query("SELECT LENGTH(body), MD5(body) FROM notes WHERE session = ? AND id = 9", number));
    }

    private Flux<String> notes() {
        return query("SELECT id, title, amount, at, body FROM notes WHERE session = ? ORDER BY id", number);
    }

    /** Several rows of parameters for one statement, several statements in a batch, several results of one statement. */
    private Flux<String> several() {
        Batch batch = session.createBatch()
                .add("SELECT 1, 'a'")
                .add("UPDATE notes SET title = 'batch' WHERE session = " + number + " AND id = 1")
                .add("SELECT title FROM notes WHERE id = 1 AND session = " + number);
        return Flux.concat(
                rows(Flux.defer(this::threeRows)),
                rows(Flux.defer(batch::execute)),
                query("CALL two_results(?)", number),
                notes().count().map(count -> count + " notes"));
    }

    private Publisher<? extends Result> threeRows() {
        Statement insert = session.createStatement("INSERT INTO notes (session, id, title) VALUES (?, ?, 'added')");
        for (int id = 20; id < 23; id++) {
            insert.bind(0, number).bind(1, id);
            if (id < 22) {
                insert.add();
            }
        }
        return insert.execute();
    }

    private Flux<String> cursor() {
        Statement select = session.createStatement(
                        "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < ?)"
                                + " SELECT n FROM r")
                .bind(0, 50)
                .fetchSize(7);
        return rows(Flux.defer(select::execute));
    }

    private Flux<String> transactions() {
        return Flux.concat(
                done(session.setTransactionIsolationLevel(IsolationLevel.READ_COMMITTED)),
                done(session.beginTransaction()),
                update("DELETE FROM notes WHERE session = ?", number),
                done(session.createSavepoint("before")),
                update(INSERT, number, 3, "taken back", null, null, null),
                done(session.rollbackTransactionToSavepoint("before")),
                update(INSERT, number, 4, "kept", null, null, null),
                done(session.commitTransaction()),
                done(session.beginTransaction(IsolationLevel.SERIALIZABLE)),
                query("SELECT @@transaction_isolation"),
                update(INSERT, number, 5, "rolled back", null, null, null),
                done(session.rollbackTransaction()),
                done(session.setAutoCommit(false)),
                update("UPDATE notes SET title = 'gone' WHERE session = ?", number),
                done(session.rollbackTransaction()),
                done(session.setAutoCommit(true)),
                notes());
    }

    private Flux<String> errors() {
        return Flux.concat(
                update(INSERT, number, 4, "twice", null, null, null),
                query("SELEC 1"),
                query("SELECT * FROM no_such_table WHERE id = ?", 1),
                query("SELECT ?", 1));
    }

    private Flux<String> gist(int i) {
        Mono<Long> key = Flux.from(session.createStatement("INSERT INTO gists (name, n) VALUES (?, ?)")
                        .bind(0, TEXT)
                        .bind(1, i)
                        .returnGeneratedValues("id")
                        .execute())
                .concatMap(result -> result.map((Readable row) -> Objects.requireNonNull(row.get(0, Long.class))))
                .single();
        return Flux.concat(
                done(session.beginTransaction()),
                key.flatMapMany(id -> query("SELECT name, n FROM gists WHERE id = ?", id)),
                done(i % 3 == 0 ? session.rollbackTransaction() : session.commitTransaction()));
    }

    private static Mono<String> done(Publisher<Void> action) {
        return Mono.from(action).thenReturn("done");
    }

    private Flux<String> update(String sql, @Nullable Object... parameters) {
        return Flux.from(statement(sql, parameters))
                .concatMap(Result::getRowsUpdated)
                .map(count -> count + " rows")
                .onErrorResume(R2dbcException.class, R2dbcApplication::refused);
    }

    private Flux<String> query(String sql, @Nullable Object... parameters) {
        return rows(statement(sql, parameters));
    }

    private static Flux<String> rows(Publisher<? extends Result> results) {
        return Flux.from(results)
                .concatMap(result -> result.flatMap(segment -> switch (segment) {
                    case Result.RowSegment row -> Mono.just(text(row.row()));
                    case Result.UpdateCount count -> Mono.just(count.value() + " rows");
                    case Result.Message message -> Mono.error(message.exception());
                    default -> Mono.empty();
                }))
                .onErrorResume(R2dbcException.class, R2dbcApplication::refused);
    }

    /** Made when it is run, as a statement may be run but once. */
    private Flux<? extends Result> statement(String sql, @Nullable Object... parameters) {
        return Flux.defer(() -> {
            Statement statement = session.createStatement(sql);
            for (int i = 0; i < parameters.length; i++) {
                Object parameter = parameters[i];
                if (parameter == null) {
                    statement.bindNull(i, String.class);
                } else {
                    statement.bind(i, parameter);
                }
            }
            return statement.execute();
        });
    }

    private static Mono<String> refused(R2dbcException e) {
        return Mono.just("refused: " + e.getErrorCode() + " " + e.getSqlState() + " " + e.getMessage());
    }

    private static String text(Row row) {
        var line = new StringBuilder();
        for (var column : row.getMetadata().getColumnMetadatas()) {
            Object value = row.get(column.getName());
            line.append(column.getName()).append('=').append(value instanceof ByteBuffer bytes ? hex(bytes) : value);
            line.append(' ').append(column.getType().getName()).append("; ");
        }
        return line.toString();
    }

    private static String hex(ByteBuffer bytes) {
        var array = new byte[bytes.remaining()];
        bytes.get(array);
        return HexFormat.of().formatHex(array);
    }
}
