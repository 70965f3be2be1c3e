package dev.cleave.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modes of the linters for single domains and users. The domains are gists (0) and users (1). */
class LinterOverridesTest {
    private static final int[] GISTS = {0};
    private static final int[] USERS = {1};
    private static final int[] BOTH = {0, 1};

    @TempDir
    Path directory;

    @Test
    void withoutThemTheGeneralModesHold() {
        LintersConfig linters = ConfigFiles.example(directory).load().linters();
        assertThat(linters.overrides()).isSameAs(LinterOverrides.NONE);
        assertThat(linters.query(BOTH, "app")).isEqualTo(LinterMode.WARN);
        assertThat(linters.mayEnforceTransactions()).isFalse();
    }

    @Test
    void theStrictestOfTheTouchedDomainsHoldsUnlessTheUserHasAMode() {
        LintersConfig linters = config(
                        "domains: {gists: {query: enforce, transaction: off}, users: {query: off}}",
                        "users: {app: {transaction: enforce}}")
                .linters();

        assertThat(linters.query(GISTS, "app")).isEqualTo(LinterMode.ENFORCE);
        assertThat(linters.query(USERS, "app")).isEqualTo(LinterMode.OFF);
        assertThat(linters.query(BOTH, "app")).isEqualTo(LinterMode.ENFORCE);
        assertThat(linters.transaction(GISTS, "ci")).isEqualTo(LinterMode.OFF);
        assertThat(linters.transaction(BOTH, "ci"))
                .as("users has the general mode")
                .isEqualTo(LinterMode.WARN);
        assertThat(linters.transaction(GISTS, "app")).isEqualTo(LinterMode.ENFORCE);
        assertThat(linters.mayEnforceTransactions()).isTrue();
        assertThat(linters.looksAtTransactions()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "domains: {gist: {query: warn}} | cleave.yml:26: linters.domains.gist: unknown domain 'gist'; did you mean 'gists'?",
                "users: {ap: {query: warn}} | cleave.yml:26: linters.users.ap: unknown user 'ap'; did you mean 'app'?",
                "domains: {gists: {queri: warn}} | cleave.yml:26: linters.domains.gists.queri: unknown key; did you mean 'query'?",
                "domains: {gists: {query: warm}} | cleave.yml:26: linters.domains.gists.query: 'warm' is not off, warn or enforce",
                "domains: {gists: {query: [warn]}} | cleave.yml:26: linters.domains.gists.query: found a list; expected off, warn or enforce",
                "domains: {gists: enforce} | cleave.yml:26: linters.domains.gists: found a single value; expected the keys query, transaction",
                "users: enforce | cleave.yml:26: linters.users: found a single value; expected modes by name: {gists: {query: enforce, transaction: warn}}",
                "user: {app: {query: warn}} | cleave.yml:26: linters.user: unknown key; did you mean 'users'?"
            })
    void saysWhatIsWrongAndWhatWouldBeRight(String overrides, String problem) {
        assertThat(files(overrides).problems()).containsExactly(problem);
    }

    @Test
    void aReloadShowsAndAppliesThem() {
        CleaveConfig current = config("domains: {gists: {query: enforce}}");
        CleaveConfig next =
                config("domains: {gists: {query: off}}", "users: {app: {query: warn, transaction: enforce}}");
        ConfigDiff diff = ConfigDiff.between(current, next);

        assertThat(diff.changes())
                .containsExactly(
                        new ConfigDiff.Change(
                                "linters.domains.gists", "query=enforce", "query=off", ConfigDiff.Effect.AT_RUN_TIME),
                        new ConfigDiff.Change(
                                "linters.users.app",
                                "",
                                "query=warn transaction=enforce",
                                ConfigDiff.Effect.AT_RUN_TIME));
        assertThat(diff.effective().linters()).isEqualTo(next.linters());
        assertThat(diff.effective().with("linters.query", "off").linters().query(GISTS, "app"))
                .as("SET leaves them as they are")
                .isEqualTo(LinterMode.WARN);
    }

    private CleaveConfig config(String... lines) {
        return files(lines).load();
    }

    /** The lines stand from line 26 on. */
    private ConfigFiles files(String... lines) {
        String before = "  query: warn\n";
        return ConfigFiles.example(directory)
                .file(
                        "cleave.yml",
                        ConfigFiles.EXAMPLE.replace(before, before + "  " + String.join("\n  ", lines) + "\n"));
    }
}
