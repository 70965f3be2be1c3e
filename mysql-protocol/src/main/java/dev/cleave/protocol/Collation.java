package dev.cleave.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A collation as the handshake names it: by number.
 *
 * @param characterSet MySQL's name, as {@code SET NAMES} takes it
 * @param name MySQL's name, as {@code COLLATE} takes it
 * @param charset Java's counterpart; ISO 8859-1 for the few character sets that Java does not know, which keeps ASCII and loses no byte
 */
public record Collation(int id, String characterSet, String name, Charset charset) {
    /** {@code utf8mb4_0900_ai_ci}, the default of MySQL 8.0 and later. */
    public static final int UTF8MB4_0900_AI_CI = 255;
    /** {@code utf8mb4_general_ci}, the number that MariaDB, MySQL 5.7 and MySQL 8 all know. */
    public static final int UTF8MB4_GENERAL_CI = 45;
    /** Of columns without characters. */
    public static final int BINARY = 63;

    private static final Map<String, String> JAVA_NAMES = Map.ofEntries(
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("utf8mb3", "UTF-8"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ascii", "US-ASCII"),
            Map.entry("binary", "ISO-8859-1"),
            Map.entry("big5", "Big5"),
            Map.entry("cp850", "IBM850"),
            Map.entry("koi8r", "KOI8-R"),
            Map.entry("koi8u", "KOI8-U"),
            Map.entry("latin2", "ISO-8859-2"),
            Map.entry("latin5", "ISO-8859-9"),
            Map.entry("latin7", "ISO-8859-13"),
            Map.entry("ujis", "EUC-JP"),
            Map.entry("eucjpms", "EUC-JP"),
            Map.entry("sjis", "Shift_JIS"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("hebrew", "ISO-8859-8"),
            Map.entry("tis620", "TIS-620"),
            Map.entry("euckr", "EUC-KR"),
            Map.entry("gb2312", "GB2312"),
            Map.entry("gbk", "GBK"),
            Map.entry("gb18030", "GB18030"),
            Map.entry("greek", "ISO-8859-7"),
            Map.entry("cp1250", "windows-1250"),
            Map.entry("cp1251", "windows-1251"),
            Map.entry("cp1256", "windows-1256"),
            Map.entry("cp1257", "windows-1257"),
            Map.entry("cp852", "IBM852"),
            Map.entry("cp866", "IBM866"),
            Map.entry("ucs2", "UTF-16BE"),
            Map.entry("utf16", "UTF-16BE"),
            Map.entry("utf16le", "UTF-16LE"),
            Map.entry("utf32", "UTF-32BE"));

    private static final Map<Integer, Collation> BY_ID = load();
    private static final Map<String, Collation> BY_NAME =
            BY_ID.values().stream().collect(Collectors.toUnmodifiableMap(Collation::name, c -> c));

    /** The collation with this number, empty if MySQL 8.0 has none. */
    public static Optional<Collation> of(int id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The collation with this name, empty if MySQL 8.0 has none. */
    public static Optional<Collation> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** In which encoding a client with this collation writes; UTF-8 where the number is unknown. */
    public static Charset charsetOf(int id) {
        return of(id).map(Collation::charset).orElse(StandardCharsets.UTF_8);
    }

    private static Map<Integer, Collation> load() {
        var all = new HashMap<Integer, Collation>();
        try (var stream = Objects.requireNonNull(Collation.class.getResourceAsStream("collations.txt"));
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Collation::parse)
                    .forEach(c -> all.put(c.id, c));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static Collation parse(String line) {
        String[] columns = line.split(" ", 3);
        String javaName = JAVA_NAMES.getOrDefault(columns[1], "ISO-8859-1");
        Charset charset = Charset.isSupported(javaName) ? Charset.forName(javaName) : StandardCharsets.ISO_8859_1;
        return new Collation(Integer.parseInt(columns[0]), columns[1], columns[2], charset);
    }
}
