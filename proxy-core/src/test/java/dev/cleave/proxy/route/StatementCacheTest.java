package dev.cleave.proxy.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.SqlDialect;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementCacheTest {
    private final StatementCache cache = new StatementCache(16);

    @Test
    void statementsThatDifferInLiteralsShareAPlan() {
        assertThat(find("SELECT * FROM gists WHERE id = 1")).isSameAs(find("SELECT * FROM gists WHERE id = 22"));
    }

    @Test
    void plansThatDependOnLiteralsAreNotKept() {
        assertThat(find("KILL 1").plan().argument()).isEqualTo("1");
        assertThat(find("KILL 2").plan().argument()).isEqualTo("2");
        assertThat(cache.size()).isZero();
    }

    @Test
    void forgetsWhatWasNotUsedForAGeneration() {
        CachedStatement used = find("SELECT * FROM gists");
        CachedStatement unused = find("SELECT * FROM users");
        for (int i = 0; i < 40; i++) {
            find("SELECT c" + i + " FROM t");
            find("SELECT * FROM gists");
        }
        assertThat(cache.size()).isLessThanOrEqualTo(16);
        assertThat(find("SELECT * FROM gists")).isSameAs(used);
        assertThat(find("SELECT * FROM users")).isNotSameAs(unused);
    }

    @Test
    void keepsAStatementThatIsOnlyExecuted() {
        CachedStatement prepared = find("SELECT * FROM gists");
        for (int i = 0; i < 40; i++) {
            find("SELECT c" + i + " FROM t");
            cache.keep(prepared);
        }
        assertThat(find("SELECT * FROM gists")).isSameAs(prepared);
    }

    @Test
    void listsEveryStatementOnce() {
        for (int i = 0; i < 30; i++) {
            find("SELECT c" + i % 3 + " FROM t");
            find("SELECT d" + i + " FROM t");
        }
        var digests = new java.util.ArrayList<String>();
        cache.forEach(statement -> digests.add(statement.digest()));
        assertThat(digests).doesNotHaveDuplicates().hasSize(cache.size());
    }

    @Test
    void aPlanOfManyTablesIsNotKept() {
        String many = "SELECT 1 FROM t0"
                + IntStream.range(1, 300).mapToObj(i -> ", t" + i).collect(Collectors.joining());
        CachedStatement found = find(many);
        assertThat(find(many)).isNotSameAs(found);
        cache.keep(found);
        assertThat(find(many)).isNotSameAs(found);
    }

    private CachedStatement find(String sql) {
        byte[] bytes = sql.getBytes(UTF_8);
        return cache.find(bytes, 0, bytes.length, SqlDialect.DEFAULT);
    }
}
