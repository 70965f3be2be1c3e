package dev.cleave.it.fuzz;

import dev.cleave.it.fuzz.Comparison.Difference;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves out phrases as long as the same step is answered differently: halves at first, then less and less. */
final class Minimiser {
    private final Comparison comparison;
    private Difference smallest;

    private Minimiser(Comparison comparison, Difference found) {
        this.comparison = comparison;
        smallest = found;
    }

    static Difference minimise(Comparison comparison, Difference found) throws IOException, SQLException {
        var minimiser = new Minimiser(comparison, found);
        minimiser.run();
        return minimiser.smallest;
    }

    private void run() throws IOException, SQLException {
        for (int size = phrases().size() / 2; size > 0; size /= 2) {
            List<Integer> all = phrases();
            for (int end = all.size(); end > 0; end -= size) {
                without(Set.copyOf(all.subList(Math.max(0, end - size), end)));
            }
        }
    }

    /** All but the one that shows the difference. */
    private List<Integer> phrases() {
        var phrases = new LinkedHashSet<Integer>();
        smallest.steps().forEach(step -> phrases.add(step.phrase()));
        phrases.remove(smallest.at().phrase());
        return new ArrayList<>(phrases);
    }

    private void without(Set<Integer> phrases) throws IOException, SQLException {
        List<Step> rest = smallest.steps().stream()
                .filter(step -> !phrases.contains(step.phrase()))
                .toList();
        Optional<Difference> difference = comparison.of(rest);
        if (difference.isPresent() && difference.get().at() == smallest.at()) {
            smallest = difference.get();
        }
    }
}
