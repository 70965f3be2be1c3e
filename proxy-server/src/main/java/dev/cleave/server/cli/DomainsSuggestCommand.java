package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.linters.discovery.Proposal;
import dev.cleave.linters.discovery.ProposalFile;
import dev.cleave.linters.discovery.SchemaTies;
import dev.cleave.linters.discovery.Traffic;
import dev.cleave.linters.query.TrafficRecorder;
import dev.cleave.linters.schema.SchemaCatalog;
import dev.cleave.server.SchemaLint;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cleave domains suggest}: a schema-domains.yml to begin with, from live schemas and from traffic. */
@Command(
        name = "suggest",
        description = {
            "Proposes a schema-domains.yml: tables that are used together go together. Looks at the live schemas of all clusters (foreign keys,",
            "views, stored programs, names), at what their servers have counted in performance_schema, and at logs, which alone show",
            "transactions. Prints the file; comments say which ties each cut leaves, and how good the proposal is."
        },
        footer = {"", "Example: cleave domains suggest --config cleave.yml general.log > schema-domains.yml"})
final class DomainsSuggestCommand implements Callable<Integer> {
    @Mixin
    ConfigOption config;

    @Option(names = "--no-live", description = "Leaves performance_schema out: only the files are traffic.")
    boolean withoutLive;

    @Mixin
    InputFiles input;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            suggest(CleaveConfig.load(config.file, Environment.ofProcess()));
            return ExitCode.DONE;
        } catch (InvalidConfigException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException | SQLException e) {
            spec.commandLine().getErr().println("cleave: " + e.getMessage());
        }
        return ExitCode.USAGE;
    }

    private void suggest(CleaveConfig loaded) throws IOException, SQLException {
        List<SchemaCatalog> catalogs = SchemaLint.catalogs(loaded);
        var recorder = new TrafficRecorder(loaded.database(), SchemaLint.objects(loaded, catalogs));
        if (!withoutLive) {
            for (ClusterConfig cluster : loaded.clusters().values()) {
                LiveStatistics.read(cluster, recorder);
            }
        }
        input.read(recorder);
        recorder.problems().forEach(spec.commandLine().getErr()::println);
        Proposal proposal = Proposal.of(
                SchemaTies.of(catalogs, SchemaLint.schemas(loaded)),
                new Traffic(recorder.queries(), recorder.transactions()));
        spec.commandLine().getOut().print(new ProposalFile(loaded.database()).text(proposal));
        spec.commandLine().getOut().flush();
    }
}
