package dev.cleave.server.demo;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The traffic of the demo's applications, on any server that has the example's schema and account: what a team would find in its logs. */
public final class GitHubTraffic {
    private static final int APPLICATIONS = 4;
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private GitHubTraffic() {}

    /**
     * Runs applications on all four domains until so many statements have ended. Blocks.
     *
     * @throws IllegalStateException if one failed
     */
    public static void run(InetSocketAddress server, long statements) throws InterruptedException {
        try (var load = new Load(server, APPLICATIONS, DemoDomain.GISTS)) {
            while (load.tally().statements() < statements && load.tally().failed() == 0) {
                LockSupport.parkNanos(GLANCE_NANOS);
            }
            load.stop();
            if (load.tally().failed() > 0) {
                throw new IllegalStateException(String.join("; ", load.tally().notes()));
            }
        }
    }
}
