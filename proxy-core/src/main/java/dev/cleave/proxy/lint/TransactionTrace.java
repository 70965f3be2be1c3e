package dev.cleave.proxy.lint;

import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Target;
import dev.cleave.sql.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What one sampled transaction has executed so far: which statements, on which domains. One per session, used again for each transaction; costs nothing
 * while its transaction is not sampled. Confined to its session's event loop.
 */
public final class TransactionTrace {
    /** Statements that are remembered; the domains of later ones still count. */
    static final int MAX_STATEMENTS = 32;

    private enum State {
        /** No transaction, or none that touched a table. */
        NONE,
        NOT_SAMPLED,
        SAMPLED
    }

    private State state = State.NONE;
    private final LinkedHashSet<CachedStatement> statements = new LinkedHashSet<>();
    private final LinkedHashSet<CachedStatement> writers = new LinkedHashSet<>();
    private int[] domains = new int[0];
    private int[] written = new int[0];
    private boolean outside;
    private boolean exempted;
    private String annotations = "";

    boolean isUndecided() {
        return state == State.NONE;
    }

    void sampled(boolean sampled) {
        state = sampled ? State.SAMPLED : State.NOT_SAMPLED;
    }

    boolean isSampled() {
        return state == State.SAMPLED;
    }

    /** Whether it touched two domains; or, if those count, one and tables that are in none. */
    boolean crosses(boolean unassignedCount) {
        return state == State.SAMPLED && (domains.length > 1 || (unassignedCount && domains.length == 1 && outside));
    }

    /** Domains, and what is in none. */
    private int places() {
        return domains.length + (outside ? 1 : 0);
    }

    /** A statement of the transaction is about to run. */
    void add(CachedStatement statement, Target target, ViolationSource source) {
        int before = places();
        domains = union(domains, target.domains());
        outside |= !target.unassigned().isEmpty();
        if (before > 0 && places() > before) {
            exempted |= statement.plan().has(Effect.EXEMPTED);
            comesFrom(source);
        }
        int writtenBefore = written.length;
        written = union(written, target.gated());
        if (written.length > writtenBefore && writers.size() < MAX_STATEMENTS) {
            writers.add(statement);
            if (places() > 1) {
                comesFrom(source);
            }
        }
        if (statements.size() < MAX_STATEMENTS) {
            statements.add(statement);
        }
    }

    /** A statement without comments does not hide where the one before came from. */
    private void comesFrom(ViolationSource source) {
        String comments = source.annotations();
        annotations = comments.isEmpty() ? annotations : comments;
    }

    private static int[] union(int[] known, int[] more) {
        int[] all = known;
        for (int domain : more) {
            if (Arrays.binarySearch(all, domain) < 0) {
                all = Arrays.copyOf(all, all.length + 1);
                all[all.length - 1] = domain;
                Arrays.sort(all);
            }
        }
        return all;
    }

    /** Each digest once: the first writer of each domain, then the others in their order. */
    List<CachedStatement> statementsWritersFirst() {
        Collection<CachedStatement> ordered = new LinkedHashSet<>(writers);
        ordered.addAll(statements);
        return new ArrayList<>(ordered);
    }

    int[] domains() {
        return domains;
    }

    /** Whether the statement that crossed into another domain carries the annotation. */
    boolean isExempted() {
        return exempted;
    }

    /** The comments of the statement that reached or wrote another domain last, of those that have any. */
    String annotations() {
        return annotations;
    }

    void clear() {
        state = State.NONE;
        if (places() > 0) {
            outside = false;
            statements.clear();
            writers.clear();
            domains = new int[0];
            written = domains;
            exempted = false;
            annotations = "";
        }
    }
}
