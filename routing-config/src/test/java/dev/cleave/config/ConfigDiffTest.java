package dev.cleave.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigDiffTest {
    @TempDir
    Path directory;

    @Test
    void findsNothingInTheSameFile() {
        CleaveConfig config = ConfigFiles.example(directory).load();

        ConfigDiff diff =
                ConfigDiff.between(config, ConfigFiles.example(directory).load());

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.effective()).isEqualTo(config);
    }

    @Test
    void separatesWhatAppliesAtRunTimeFromWhatNeedsARestart() {
        CleaveConfig current = ConfigFiles.example(directory).load();
        CleaveConfig next = edited(
                "max-idle: 20", "max-idle: 5",
                "127.0.0.1:6080", "127.0.0.1:6081",
                "primary: 127.0.0.1:33062", "primary: 127.0.0.1:33069",
                "gists: cluster_a", "gists: cluster_b",
                "{name: app, password: app}", "{name: app, password: other}");

        ConfigDiff diff = ConfigDiff.between(current, next);

        assertThat(diff.changes())
                .containsExactly(
                        change("listeners.http", "127.0.0.1:6080", "127.0.0.1:6081", ConfigDiff.Effect.AFTER_RESTART),
                        change("pool.max-idle", "20", "5", ConfigDiff.Effect.AT_RUN_TIME),
                        change(
                                "clusters.cluster_b",
                                "[127.0.0.1:33062] user=cleave tls=preferred compression=none",
                                "[127.0.0.1:33069] user=cleave tls=preferred compression=none",
                                ConfigDiff.Effect.AFTER_RESTART),
                        change("routes.gists", "cluster_a", "cluster_b", ConfigDiff.Effect.BY_FLIP_OR_CUTOVER),
                        change("users.app", "present", "present", ConfigDiff.Effect.AT_RUN_TIME));
        assertThat(diff.effective().pool()).isEqualTo(next.pool());
        assertThat(diff.effective().users()).isEqualTo(next.users());
        assertThat(diff.effective().listeners()).isEqualTo(current.listeners());
        assertThat(diff.effective().clusters()).isEqualTo(current.clusters());
    }

    @Test
    void showsDomainsThatCameAndWent() {
        CleaveConfig current = ConfigFiles.example(directory).load();
        CleaveConfig next = ConfigFiles.example(directory)
                .file("schema-domains.yml", "gists: [gists]\nissues: [issues]\n")
                .load();

        assertThat(ConfigDiff.between(current, next).changes())
                .contains(
                        change("domains.issues", "", "[github.issues]", ConfigDiff.Effect.AFTER_RESTART),
                        change(
                                "domains.users",
                                "[audit.logins, github.avatars, github.users]",
                                "",
                                ConfigDiff.Effect.AFTER_RESTART));
    }

    private CleaveConfig edited(String... fromTo) {
        String text = ConfigFiles.EXAMPLE;
        for (int i = 0; i < fromTo.length; i += 2) {
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        return ConfigFiles.example(directory).file("cleave.yml", text).load();
    }

    private static ConfigDiff.Change change(String name, String from, String to, ConfigDiff.Effect effect) {
        return new ConfigDiff.Change(name, from, to, effect);
    }
}
