package dev.cleave.linters.query;

import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Rule;
import dev.cleave.linters.SeenStatement;
import dev.cleave.linters.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The violations that a team has accepted for now, in a file under version control. One that is seen is a note; one that is not seen any more leaves the
 * file; a new one enters it only when asked for. Immutable.
 */
public final class Baseline {
    private final Set<Entry> entries;

    private Baseline(Collection<Entry> entries) {
        var sorted = new TreeSet<Entry>(Entry.ORDER);
        sorted.addAll(entries);
        this.entries = sorted;
    }

    /** One accepted violation. Digests are compared; the rest is for people. */
    record Entry(Rule rule, String digest, List<String> tables, String statement) {
        /** By table first, so that what belongs together stands together and a new entry changes one place. */
        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::rule)
                .thenComparing(entry -> String.join(",", entry.tables()))
                .thenComparing(Entry::digest);

        static Entry of(Finding finding) {
            SeenStatement statement = finding.statement().orElseThrow();
            return new Entry(
                    finding.rule(),
                    statement.digest(),
                    finding.ties().tables().stream().map(TableName::toString).toList(),
                    statement.normalized());
        }
    }

    public static Baseline empty() {
        return new Baseline(List.of());
    }

    /**
     * Reads a file; one that does not exist is empty. Blocks on file access.
     *
     * @throws IOException names the line that is not understood
     */
    public static Baseline read(Path file) throws IOException {
        return Files.exists(file) ? new Baseline(BaselineFile.parse(file)) : empty();
    }

    /** Writes the file whole or not at all. */
    public void write(Path file) throws IOException {
        BaselineFile.write(file, entries);
    }

    /** A baseline of every violation among the findings. */
    public static Baseline of(Collection<Finding> findings) {
        return new Baseline(
                findings.stream().filter(Baseline::isViolation).map(Entry::of).toList());
    }

    /** The findings, known violations as notes. */
    public List<Finding> apply(Collection<Finding> findings) {
        Set<String> digests = digests();
        var judged = new ArrayList<Finding>();
        for (Finding finding : findings) {
            boolean known = isViolation(finding)
                    && digests.contains(finding.statement().orElseThrow().digest());
            judged.add(known ? note(finding) : finding);
        }
        return judged;
    }

    /** Without the entries that none of the findings is. */
    public Baseline shrunkTo(Collection<Finding> findings) {
        Set<String> seen = of(findings).digests();
        return new Baseline(
                entries.stream().filter(e -> seen.contains(e.digest())).toList());
    }

    public int size() {
        return entries.size();
    }

    private Set<String> digests() {
        var digests = new HashSet<String>();
        entries.forEach(entry -> digests.add(entry.digest()));
        return digests;
    }

    private static boolean isViolation(Finding finding) {
        boolean rule =
                finding.rule() == Rule.QUERY_CROSSES_DOMAINS || finding.rule() == Rule.TRANSACTION_CROSSES_DOMAINS;
        return rule
                && finding.severity() == Severity.ERROR
                && finding.statement().isPresent();
    }

    private static Finding note(Finding finding) {
        return new Finding(
                finding.rule(),
                Severity.NOTE,
                finding.ties(),
                finding.text() + ", in the baseline",
                finding.advice(),
                finding.location(),
                finding.statement());
    }
}
