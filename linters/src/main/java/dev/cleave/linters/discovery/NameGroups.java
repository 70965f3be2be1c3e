package dev.cleave.linters.discovery;

import dev.cleave.config.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tables whose names share a word: {@code gists, gist_comments, starred_gists}. A word that a quarter of many tables has says nothing. */
final class NameGroups {
    private static final int FEW = 20;
    private static final int SHORTEST_WORD = 3;

    private NameGroups() {}

    static List<List<TableName>> of(Set<TableName> tables) {
        Map<String, List<TableName>> groups = new TreeMap<>();
        for (TableName table : tables) {
            words(table).forEach(word -> groups.computeIfAbsent(word, _ -> new ArrayList<>())
                    .add(table));
        }
        int most = Math.max(FEW, tables.size() / 4);
        return groups.values().stream()
                .filter(group -> group.size() > 1 && group.size() <= most)
                .toList();
    }

    /** The words of a name in singular, as far as that is simple. */
    private static Collection<String> words(TableName table) {
        return List.of(table.table().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .map(NameGroups::singular)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
