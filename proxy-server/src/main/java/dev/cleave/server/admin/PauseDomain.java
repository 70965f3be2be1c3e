package dev.cleave.server.admin;

import dev.cleave.config.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code PAUSE DOMAIN}: holds a domain's writes back for a while; always ends by itself. */
final class PauseDomain implements AdminStatement {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Column[] COLUMNS = {Column.text("domain"), Column.text("state"), Column.text("until")};

    private final AdminTargets proxy;
    private final Pauses pauses;

    PauseDomain(AdminTargets proxy, Pauses pauses) {
        this.proxy = proxy;
        this.pauses = pauses;
    }

    @Override
    public List<String> beginnings() {
        return List.of("PAUSE DOMAIN");
    }

    @Override
    public String syntax() {
        return "PAUSE DOMAIN d [FOR 5s]";
    }

    @Override
    public String purpose() {
        return "Holds a domain's writes back, for buffer.max-time unless FOR says how long, at most 10m;"
                + " a write that waits longer than buffer.max-time fails with 9111.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        String domain = words.next();
        Optional<Duration> length = words.skip("FOR") ? Optional.of(duration(words)) : Optional.empty();
        return session ->
                run(domain, length.orElse(proxy.config().get().buffer().maxTime()));
    }

    private static Duration duration(Words words) throws AdminException {
        String text = words.next();
        try {
            Duration duration = Durations.parse(text);
            if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
                throw AdminException.refused(text + " is out of range; expected more than 0s and at most 10m");
            }
            return duration;
        } catch (IllegalArgumentException e) {
            throw AdminException.refused(e.getMessage());
        }
    }

    private Answer run(String domain, Duration length) throws AdminException {
        int number = proxy.domain(domain);
        pauses.pause(number, length);
        return Answer.table(COLUMNS)
                .row(domain, "buffering", proxy.clock().instant().plus(length))
                .answer();
    }
}
