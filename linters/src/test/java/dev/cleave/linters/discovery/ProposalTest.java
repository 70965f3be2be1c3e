package dev.cleave.linters.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.cleave.config.TableName;
import dev.cleave.linters.schema.ForeignKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final int TABLES = 1_000;
    private static final int PLANTED = 20;

    @Test
    void dividesByTrafficAgainstNames() {
        var traffic = new Traffic(
                Map.of(
                        tables("gists", "comments"),
                        100L,
                        tables("users", "emails"),
                        100L,
                        tables("gists", "users"),
                        5L),
                Map.of(tables("gists", "gist_users"), 10L));
        var schema = new SchemaTies(
                tables("gists", "comments", "users", "emails", "gist_users", "odd"), List.of(), List.of());

        Proposal proposal = Proposal.of(schema, traffic);

        assertThat(proposal.domains().values())
                .containsExactlyInAnyOrder(
                        new TreeSet<>(tables("gists", "comments", "gist_users")),
                        new TreeSet<>(tables("users", "emails")));
        assertThat(proposal.untied()).containsExactly(table("odd"));
        assertThat(proposal.queries()).isEqualTo(new Share(200, 205));
        assertThat(proposal.transactions()).isEqualTo(new Share(10, 10));
    }

    @Test
    void dividesBySchemaAloneWhereThereIsNoTraffic() {
        var keys = List.of(
                new ForeignKey("a", table("posts"), table("authors")),
                new ForeignKey("b", table("invoices"), table("payments")),
                new ForeignKey("c", table("invoices"), table("refunds")));
        var schema = new SchemaTies(
                tables("posts", "authors", "post_tags", "invoices", "payments", "refunds"), keys, List.of());

        Proposal proposal = Proposal.of(schema, Traffic.NONE);

        assertThat(proposal.domains().values().stream().map(Set::size)).containsExactlyInAnyOrder(3, 3);
        assertThat(proposal.keys()).isEqualTo(new Share(3, 3));
    }

    @Test
    void writesAFileWithTheTiesThatAreCut() {
        var traffic = new Traffic(
                Map.of(tables("gists", "comments"), 90L, tables("users", "emails"), 100L, tables("gists", "users"), 5L),
                Map.of());
        var schema = new SchemaTies(
                Set.of(table("gists"), table("comments"), table("users"), table("emails"), new TableName("x", "no")),
                List.of(),
                List.of());

        assertThat(new ProposalFile(Optional.of("app")).text(Proposal.of(schema, traffic)))
                .isEqualTo("""
                        # Proposed by 'cleave domains suggest': 5 tables in 2 domains. Read it before you use it.
                        # Of what uses several tables, this stays inside one domain:
                        #   queries: 97.4 % (190 of 195)
                        #   writing transactions: none seen
                        #   foreign keys: none seen

                        # Ties to other domains:
                        #   5 queries: app.gists (gists), app.users (users)
                        gists:
                          - comments
                          - gists

                        # Ties to other domains:
                        #   5 queries: app.gists (gists), app.users (users)
                        users:
                          - emails
                          - users

                        # Nothing ties these tables to others: move them to where they belong.
                        untied:
                          - x.no
                        """);
    }

    @Test
    void findsPlantedDomainsInAThousandTables() {
        for (long seed = 1; seed <= 3; seed++) {
            Traffic traffic = noisyTraffic(new Random(seed));
            Proposal proposal = assertTimeout(Duration.ofSeconds(10), () -> Proposal.of(planted(), traffic));

            assertThat(correct(proposal)).as("seed %d", seed).isGreaterThanOrEqualTo(TABLES * 95 / 100);
        }
    }

    private static SchemaTies planted() {
        var all = new HashSet<TableName>();
        for (int i = 0; i < TABLES; i++) {
            all.add(numbered(i));
        }
        return new SchemaTies(all, List.of(), List.of());
    }

    /** Frequencies over four powers of ten; every seventh use goes across, and a hub is joined from everywhere. */
    private static Traffic noisyTraffic(Random random) {
        var queries = new HashMap<Set<TableName>, Long>();
        var transactions = new HashMap<Set<TableName>, Long>();
        for (int i = 0; i < TABLES * 8; i++) {
            int one = random.nextInt(TABLES);
            int other = random.nextInt(7) == 0 ? random.nextInt(TABLES) : near(one, random);
            other = random.nextInt(10) == 0 ? 0 : other;
            if (one != other) {
                long count = (long) Math.pow(10, random.nextDouble() * 4);
                (i % 4 == 0 ? transactions : queries).merge(Set.of(numbered(one), numbered(other)), count, Long::sum);
            }
        }
        return new Traffic(queries, transactions);
    }

    private static int near(int table, Random random) {
        return table % PLANTED + PLANTED * random.nextInt(TABLES / PLANTED);
    }

    /** Tables in the domain that holds most of their planted domain, each planted domain counted once. */
    private static int correct(Proposal proposal) {
        int correct = 0;
        var taken = new HashSet<Integer>();
        var bySize = new ArrayList<>(proposal.domains().values());
        bySize.sort((a, b) -> b.size() - a.size());
        for (Set<TableName> domain : bySize) {
            int[] votes = new int[PLANTED];
            domain.forEach(table -> votes[Integer.parseInt(table.table().substring(1)) % PLANTED]++);
            int winner = 0;
            for (int i = 1; i < PLANTED; i++) {
                winner = votes[i] > votes[winner] ? i : winner;
            }
            correct += taken.add(winner) ? votes[winner] : 0;
        }
        return correct;
    }

    private static TableName numbered(int number) {
        return table("t" + number);
    }

    private static Set<TableName> tables(String... names) {
        var tables = new HashSet<TableName>();
        for (String name : names) {
            tables.add(table(name));
        }
        return tables;
    }

    private static TableName table(String name) {
        return new TableName("app", name);
    }
}
