package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Credential;
import dev.cleave.config.Endpoint;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.Nearest;
import dev.cleave.config.UserConfig;
import dev.cleave.linters.report.BacklogReport;
import dev.cleave.linters.report.ReportFormat;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cleave lint report}: the backlog of a proxy, and which domains are ready to move. */
@Command(
        name = "report",
        description = {
            "Shows, for each domain, whether it is ready to move, what is missing, and its most frequent violations with advice.",
            "Asks the running proxy over the admin port of the configuration; where none answers, reads the backlog in the",
            "state directory, and says so."
        },
        footer = {"", "Exit code 1 if a domain that --domain names is not ready; 2 if there is no backlog."})
final class LintReportCommand implements Callable<Integer> {
    private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    @Mixin
    ConfigOption config;

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            description = "A domain that must be ready; may be given several times.")
    List<String> required = List.of();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "5",
            description = "Violations of each domain that the text shows; default ${DEFAULT-VALUE}.")
    int top;

    @Option(names = "--host", paramLabel = "HOST", description = "Default: that of listeners.admin.")
    Optional<String> host = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "Default: that of listeners.admin.")
    Optional<Integer> port = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", description = "Default: the first of admin-users.")
    Optional<String> user = Optional.empty();

    @ArgGroup
    AdminPassword password = new AdminPassword();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    ReportFormat format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try {
            CleaveConfig loaded = CleaveConfig.load(config.file, Environment.ofProcess());
            checkDomains(loaded);
            BacklogReport report = new BacklogSource(loaded).read(client(loaded));
            String text = report.render(format, required, top);
            if (!text.isEmpty()) {
                spec.commandLine().getOut().println(text);
            }
            return report.areReady(required) ? ExitCode.DONE : ExitCode.NOT_OK;
        } catch (InvalidConfigException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (SQLException e) {
            spec.commandLine().getErr().println("cleave: the proxy refused: " + AdminClient.oneLine(e));
        } catch (IOException e) {
            spec.commandLine().getErr().println("cleave: " + e.getMessage());
        }
        return ExitCode.USAGE;
    }

    private void checkDomains(CleaveConfig loaded) {
        List<String> known = loaded.domains().names();
        for (String domain : required) {
            if (!known.contains(domain)) {
                throw new ParameterException(
                        spec.commandLine(), "--domain " + domain + ": no such domain" + Nearest.hint(domain, known));
            }
        }
    }

    private Optional<AdminClient> client(CleaveConfig loaded) {
        Optional<Endpoint> listener = loaded.listeners().admin();
        if (listener.isEmpty() && port.isEmpty()) {
            return Optional.empty();
        }
        String listening =
                listener.map(Endpoint::host).filter(h -> !WILDCARDS.contains(h)).orElse("127.0.0.1");
        String name = user.orElseGet(() ->
                loaded.adminUsers().stream().map(UserConfig::name).findFirst().orElse("admin"));
        try {
            var endpoint = new Endpoint(host.orElse(listening), port.orElseGet(() -> listener.orElseThrow()
                    .port()));
            return Optional.of(new AdminClient(endpoint, name, password(loaded, name)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--host, --port: " + e.getMessage(), e);
        }
    }

    /** The configuration has it, unless it holds only what MySQL keeps of it. */
    private String password(CleaveConfig loaded, String name) {
        if (password.isGiven()) {
            return password.read(spec);
        }
        return loaded.adminUsers().stream()
                .filter(account -> account.name().equals(name))
                .map(UserConfig::credential)
                .flatMap(credential -> credential instanceof Credential.Password(var secret)
                        ? Stream.of(secret.reveal())
                        : Stream.empty())
                .findFirst()
                .orElseGet(() -> password.read(spec));
    }
}
