package dev.cleave.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a mistyped one was meant to be: fewest insertions, deletions, replacements and swaps of neighbours. */
public final class Nearest {
    private Nearest() {}

    /** {@code ; did you mean 'x'?} or, where nothing is near, {@code ; expected one of a, b}. */
    public static String hint(String word, Collection<String> candidates) {
        return find(word, candidates)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(candidates.isEmpty() ? "" : "; expected one of " + String.join(", ", candidates));
    }

    static Optional<String> find(String word, Collection<String> candidates) {
        int limit = Math.max(1, Math.min(4, word.length() / 3 + 1));
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** How many single changes make one word of the other, whatever the case of letters. */
    public static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
    }
}
