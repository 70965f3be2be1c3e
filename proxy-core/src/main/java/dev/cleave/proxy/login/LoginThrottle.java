package dev.cleave.proxy.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.cleave.config.LimitsConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Slows down whoever tries passwords: from some failed login of one user from one host on, each further refusal is answered late. Right passwords are never
 * made to wait, so that nobody can be locked out by others' attempts.
 *
 * <p>Actors: every event loop; touched at failed logins, and looked into at successful ones. It remembers a bounded number of users and hosts for a
 * bounded time, and keeps a bounded number of refusals waiting; above that they are answered at once.
 */
public final class LoginThrottle {
    private static final int MAX_REMEMBERED = 10_000;
    private static final int MAX_WAITING = 1_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** No name in MySQL is longer; a client that does not log in may send 125 KB. */
    private static final int LONGEST_USER = 32;

    private record Origin(String user, String host) {
        Origin {
            user = user.substring(0, Math.min(user.length(), LONGEST_USER));
        }
    }

    private final Supplier<LimitsConfig> limits;
    private final Cache<Origin, AtomicInteger> failures;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder delayed = new LongAdder();

    public LoginThrottle(Supplier<LimitsConfig> limits, Ticker ticker) {
        this.limits = limits;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterAccess(REMEMBERED)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** A login failed: how many milliseconds its answer must wait. If any, {@link #answered} must be called then. */
    public long failed(String user, String host) {
        LimitsConfig now = limits.get();
        int count =
                failures.get(new Origin(user, host), _ -> new AtomicInteger()).incrementAndGet();
        if (count <= now.failedLogins() || now.failedLoginDelay().isZero()) {
            return 0;
        }
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            return 0;
        }
        delayed.increment();
        return now.failedLoginDelay().toMillis();
    }

    /** A refusal that had to wait was answered, or its client is gone. */
    public void answered() {
        waiting.decrementAndGet();
    }

    /** A login succeeded: what failed before is forgotten. */
    public void succeeded(String user, String host) {
        failures.invalidate(new Origin(user, host));
    }

    /** Refusals that had to wait since the start. */
    public long delayed() {
        return delayed.sum();
    }
}
