package dev.cleave.it.hibernate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.cleave.it.TestBed;
import dev.cleave.it.linters.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Hibernate through Cleave, while a domain moves, and the linter on the lines that it writes. */
class HibernateIT {
    /** As Spring Boot prints it, without colours. */
    private static final String SPRING_BOOT =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSZ} %5p 4711 --- [app] [%15.15t] %-40.40logger{39} : %m%n";

    private static TestBed bed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        bed = TestBed.start("");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private static SessionFactory connect(String... settings) {
        var configuration = new Configuration()
                .addAnnotatedClass(User.class)
                .addAnnotatedClass(Gist.class)
                .setProperty("hibernate.connection.url", bed.url("useServerPrepStmts=true"))
                .setProperty("hibernate.connection.username", "app")
                .setProperty("hibernate.connection.password", "app")
                .setProperty("hibernate.hbm2ddl.auto", "update");
        for (String setting : settings) {
            configuration.setProperty(setting, "true");
        }
        return configuration.buildSessionFactory();
    }

    /** A transaction that writes two domains, and a query that joins them. */
    private static void crossDomains(SessionFactory factory, String name) {
        factory.inTransaction(session -> {
            session.persist(new User(name));
            session.persist(new Gist("of " + name, name));
        });
        Gist found = factory.fromTransaction(session -> session.createSelectionQuery(
                        "select g from Gist g join User u on u.name = g.owner where u.name = :name", Gist.class)
                .setParameter("name", name)
                .getSingleResult());
        assertThat(found.owner()).isEqualTo(name);
    }

    @Test
    void movesWithoutNotice() {
        try (SessionFactory factory = connect()) {
            factory.inTransaction(session -> session.persist(new Gist("counted", "nobody")));
            bed.clusterB()
                    .execute(
                            "ALTER TABLE app.gists ADD COLUMN owner VARCHAR(255)",
                            "INSERT INTO app.gists (name, n) VALUES ('counted', 0)");
            for (String cluster : new String[] {"cluster_b", "cluster_a"}) {
                bed.flip("gists", cluster);
                int counted = factory.fromTransaction(session -> {
                    Gist gist = session.createSelectionQuery("from Gist where name = 'counted'", Gist.class)
                            .getSingleResult();
                    gist.count();
                    session.flush();
                    return session.createSelectionQuery("select n from Gist where name = 'counted'", Integer.class)
                            .getSingleResult();
                });
                assertThat(counted)
                        .as("each cluster has a row of its own; on " + cluster)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void whatItPrintsIsUnderstood() throws Exception {
        assertFound(printed("ann", "hibernate.show_sql"));
        assertFound(printed("bob", "hibernate.show_sql", "hibernate.format_sql"));
        assertFound(printed("cid", "hibernate.show_sql", "hibernate.use_sql_comments"));
    }

    @Test
    void whatItLogsIsUnderstood() throws Exception {
        assertFound(logged("dan"));
        assertFound(logged("eva", "hibernate.format_sql"));
    }

    private void assertFound(byte[] log) throws IOException {
        Path file = Files.write(folder.resolve("hibernate.log"), log);
        Cli result = Cli.run(
                "lint", "queries", "--config", bed.config().toString(), "--input", "hibernate", file.toString());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
        assertThat(result.out())
                .as(new String(log, UTF_8))
                .contains(
                        "query uses tables of different domains (gists: app.gists; users: app.users)",
                        "1 error, 0 warnings");
    }

    /** {@code show_sql} knows no other place than standard output. */
    private static byte[] printed(String name, String... settings) {
        PrintStream before = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, UTF_8));
        try (SessionFactory factory = connect(settings)) {
            crossDomains(factory, name);
        } finally {
            System.setOut(before);
        }
        return captured.toByteArray();
    }

    private static byte[] logged(String name, String... settings) {
        var captured = new ByteArrayOutputStream();
        Logger logger = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
        Level before = logger.getLevel();
        OutputStreamAppender<ILoggingEvent> appender = appender(logger, captured);
        logger.addAppender(appender);
        logger.setLevel(Level.DEBUG);
        try (SessionFactory factory = connect(settings)) {
            crossDomains(factory, name);
        } finally {
            logger.setLevel(before);
            logger.detachAppender(appender);
        }
        return captured.toByteArray();
    }

    private static OutputStreamAppender<ILoggingEvent> appender(Logger logger, OutputStream out) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(logger.getLoggerContext());
        encoder.setPattern(SPRING_BOOT);
        encoder.start();
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(logger.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(out);
        appender.start();
        return appender;
    }
}
