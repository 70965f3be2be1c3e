package dev.cleave.linters.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Location;
import dev.cleave.linters.Rule;
import dev.cleave.linters.Severity;
import dev.cleave.linters.Ties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainsFileTest {
    @TempDir
    Path folder;

    @Test
    void findsTheLineOfATable() throws IOException {
        Path file = Files.writeString(folder.resolve("domains.yml"), """
                # users
                gists:
                  - gist_comments
                  - gists # all of them
                users: [users, "other.logins"]
                """);
        DomainsFile lines = DomainsFile.read(file);

        assertThat(line(lines, "app", "gists")).isEqualTo(4);
        assertThat(line(lines, "app", "users")).isEqualTo(5);
        assertThat(line(lines, "other", "logins")).isEqualTo(5);
        assertThat(line(lines, "app", "unknown")).isEqualTo(1);
    }

    private static long line(DomainsFile file, String schema, String table) {
        Ties ties = Ties.of(List.of(new TableName(schema, table)), SchemaDomains.of(Map.of()));
        return file.locate(Finding.of(Rule.UNASSIGNED_TABLE, Severity.ERROR, ties, "", ""))
                .location()
                .map(Location::line)
                .orElseThrow();
    }
}
