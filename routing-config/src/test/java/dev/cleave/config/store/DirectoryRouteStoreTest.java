package dev.cleave.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryRouteStoreTest {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00.123456Z");
    private static final Instant LATER = Instant.parse("2026-11-02T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void isEmptyBeforeTheFirstSave() throws StateStoreException {
        try (var store = DirectoryRouteStore.open(directory.resolve("new/state"))) {
            assertThat(store.load()).isEmpty();
        }
    }

    @Test
    void loadsWhatWasSavedLast() throws StateStoreException {
        RoutingTable first = table();
        RoutingTable second = first.with("gists", "cluster_b", Route.Source.CUTOVER, LATER);
        try (var store = DirectoryRouteStore.open(directory)) {
            store.save(first);
            store.save(second);
        }
        try (var store = DirectoryRouteStore.open(directory)) {
            assertThat(store.load()).contains(new StoredRoutes(2, second.routes()));
        }
    }

    @Test
    void aStagedTableCountsFromItsCommitOn() throws StateStoreException {
        RoutingTable first = table();
        RoutingTable second = first.with("gists", "cluster_b", Route.Source.CUTOVER, LATER);
        try (var store = DirectoryRouteStore.open(directory)) {
            store.save(first);
            RouteStore.Staged staged = store.stage(second);
            assertThat(store.load()).contains(new StoredRoutes(1, first.routes()));
            staged.commit();
            assertThat(store.load()).contains(new StoredRoutes(2, second.routes()));
        }
    }

    @Test
    void writesAFileThatPeopleCanRead() throws IOException {
        try (var store = DirectoryRouteStore.open(directory)) {
            store.save(table().with("gists", "cluster_b", Route.Source.FLIP, LATER));
        }
        assertThat(directory.resolve("routes.yml")).hasContent("""
                        # Routes in force, written by Cleave. Edit only while Cleave is stopped.
                        format: 1
                        epoch: 2
                        routes:
                          - {domain: "gists", cluster: "cluster_b", epoch: 2, source: flip, since: 2026-11-02T00:00:00Z}
                          - {domain: "users", cluster: "cluster_a", epoch: 1, source: config, since: 2026-11-01T10:00:00.123456Z}
                        ...
                        """);
        assertThat(directory.resolve("routes.yml.tmp")).doesNotExist();
    }

    @Test
    void keepsASecondProxyOut() throws StateStoreException {
        try (var store = DirectoryRouteStore.open(directory)) {
            assertThatThrownBy(() -> DirectoryRouteStore.open(directory))
                    .isInstanceOf(StateStoreException.class)
                    .hasMessage(
                            "the state directory %s is used by another Cleave (process %d); give each proxy a directory of its own (state.directory)"
                                    .formatted(
                                            directory, ProcessHandle.current().pid()));
            assertThat(store.load()).isEmpty();
        }
        DirectoryRouteStore.open(directory).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "format: 1\nepoch: 2\nroutes:\n",
                "format: 2\nepoch: 2\nroutes:\n...\n",
                "format: 1\nepoch: x\nroutes:\n...\n",
                "format: 1\nroutes:\n...\n",
                "format: 1\nepoch: 2\nroutes:\n  - {domain: \"gists\", clus\n...\n",
                "format: 1\nepoch: 1\nroutes:\n  - {domain: \"a\", cluster: \"b\", epoch: 2, source: flip, since: 2026-11-01T10:00:00Z}\n...\n",
                "format: 1\nepoch: 3\nroutes:\n  - {domain: \"a\", cluster: \"b\", epoch: 2, source: flip, since: 2026-99-01T10:00:00Z}\n...\n",
                "\u0000\u0000\u0000"
            })
    void refusesACorruptFileInsteadOfStartingFromADefault(String content) throws IOException {
        Files.writeString(directory.resolve("routes.yml"), content);
        try (var store = DirectoryRouteStore.open(directory)) {
            assertThatThrownBy(store::load)
                    .isInstanceOf(StateStoreException.class)
                    .hasMessageStartingWith(directory.resolve("routes.yml") + ": ")
                    .hasMessageEndingWith(
                            "Cleave does not guess where domains live: restore the file, or delete it to start from the configuration's routes");
        }
    }

    @Test
    void saysWhyADirectoryCannotBeUsed() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DirectoryRouteStore.open(file))
                .isInstanceOf(StateStoreException.class)
                .hasMessage("the state directory " + file + " cannot be used: FileAlreadyExists: " + file);
    }

    @Test
    void keepsTheOldRoutesWhereTheNewOnesCannotBeWritten() throws IOException {
        try (var store = DirectoryRouteStore.open(directory)) {
            store.save(table());
            Files.createDirectories(directory.resolve("routes.yml.tmp/in-the-way"));

            assertThatThrownBy(() -> store.save(table().with("gists", "cluster_b", Route.Source.FLIP, LATER)))
                    .isInstanceOf(StateStoreException.class)
                    .hasMessageStartingWith("the routes cannot be stored: ");
            assertThat(store.load()).contains(new StoredRoutes(1, table().routes()));
        }
    }

    private static RoutingTable table() {
        SchemaDomains domains = SchemaDomains.of(Map.of(
                "gists", List.of(new TableName("github", "gists")),
                "users", List.of(new TableName("github", "users"))));
        return RoutingTable.of(1, domains, List.of("cluster_a", "cluster_b"), "cluster_a", Map.of(), START);
    }
}
