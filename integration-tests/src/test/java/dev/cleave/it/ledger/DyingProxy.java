package dev.cleave.it.ledger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Environment;
import dev.cleave.server.CleaveServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/**
 * A proxy in a process of its own that ends, as {@code kill -9} would end it, when a cutover reaches a step: Cleave logs each step before it begins, and the
 * log is where this one listens. Arguments: the configuration; the step, or nothing; how many microseconds later.
 */
public final class DyingProxy {
    private DyingProxy() {}

    public static void main(String[] arguments) throws Exception {
        endWithParent();
        if (arguments.length > 1) {
            dieAt(arguments[1], Long.parseLong(arguments[2]));
        }
        Path file = Path.of(arguments[0]);
        try (CleaveServer server = CleaveServer.start(CleaveConfig.load(file, Environment.ofProcess()), file)) {
            server.awaitStop();
        }
    }

    private static void dieAt(String step, long microsLater) {
        Logger log = (Logger) LoggerFactory.getLogger("dev.cleave.migration.CutoverLog");
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        var death = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                Object[] arguments = event.getArgumentArray();
                if (!Long.valueOf(0).equals(arguments[0]) && step.equals(arguments[1])) {
                    die(microsLater);
                }
            }
        };
        death.setContext(log.getLoggerContext());
        death.start();
        log.addAppender(death);
    }

    private static void die(long microsLater) {
        if (microsLater == 0) {
            Runtime.getRuntime().halt(137);
        }
        long at = System.nanoTime() + microsLater * 1_000;
        Thread.ofPlatform().start(() -> {
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(Math.min(50_000, at - System.nanoTime()));
            }
            Runtime.getRuntime().halt(137);
        });
    }

    /** Standard input ends with whoever started this. */
    private static void endWithParent() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            } catch (IOException _) {
                // ends as well
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
