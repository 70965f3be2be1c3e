package dev.cleave.linters.schema;

import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the line of {@code schema-domains.yml} on which a finding's table stands, so that reviews show it there. Reads the file once. */
public final class DomainsFile {
    private final String name;
    private final List<String> lines;

    private DomainsFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** Blocks on file access. */
    public static DomainsFile read(Path file) throws IOException {
        return new DomainsFile(file.toString(), Files.readAllLines(file));
    }

    /** The finding with the line of its first table that the file names, or the file's first line. */
    public Finding locate(Finding finding) {
        for (TableName table : finding.ties().tables()) {
            long line = line(table.toString());
            long found = line > 0 ? line : line(table.table());
            if (found > 0) {
                return finding.at(new Location(name, found));
            }
        }
        return finding.at(new Location(name, 1));
    }

    private long line(String table) {
        Pattern item = Pattern.compile("(^\\s*-\\s*|[\\[,]\\s*)[\"']?" + Pattern.quote(table)
                + "[\"']?\\s*([,\\]#].*)?$|" + "[\\[,]\\s*[\"']?" + Pattern.quote(table) + "[\"']?\\s*[,\\]]");
        for (int i = 0; i < lines.size(); i++) {
            if (item.matcher(lines.get(i)).find()) {
                return i + 1L;
            }
        }
        return 0;
    }
}
