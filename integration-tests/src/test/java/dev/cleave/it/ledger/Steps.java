package dev.cleave.it.ledger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** Does something in the very moment in which a cutover of this JVM reaches a step: Cleave logs each step before it begins. Used by one test at a time. */
final class Steps implements AutoCloseable {
    private final Logger log = (Logger) LoggerFactory.getLogger("dev.cleave.migration.CutoverLog");
    private final AppenderBase<ILoggingEvent> listener;

    private Steps(AppenderBase<ILoggingEvent> listener) {
        this.listener = listener;
        listener.setContext(log.getLoggerContext());
        listener.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(listener);
    }

    /** Once, on the thread of the cutover, which goes on when the action has ended. Rehearsals, which have the number 0, do not count. */
    static Steps at(String step, Runnable action) {
        var done = new AtomicBoolean();
        return new Steps(new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                Object[] arguments = event.getArgumentArray();
                boolean reached = !Long.valueOf(0).equals(arguments[0]) && step.equals(arguments[1]);
                if (reached && done.compareAndSet(false, true)) {
                    action.run();
                }
            }
        });
    }

    @Override
    public void close() {
        log.detachAppender(listener);
        log.setLevel(null);
    }
}
