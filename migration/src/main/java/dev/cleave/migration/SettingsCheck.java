package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import java.util.ArrayList;
import java.util.List;

/** Settings that do not stop a cutover but make its window longer or take its way back. */
final class SettingsCheck {
    private SettingsCheck() {}

    static CheckResult run(CutoverConfig options, ServerFlavour flavour, ServerFacts source, ServerFacts target) {
        if (!source.get("binlog_format").isEmpty() && !source.is("binlog_format", "ROW")) {
            return CheckResult.refused(source.cluster() + " has binlog_format=" + source.get("binlog_format")
                    + ": set binlog_format=ROW, other formats may replicate something else than was written");
        }
        var warnings = new ArrayList<String>();
        commitDelay(source, warnings);
        commitDelay(target, warnings);
        warnings.addAll(flavour.replicationWarnings(target));
        if (target.number("sync_relay_log") == 1) {
            warnings.add(target.cluster()
                    + " syncs its relay log at each event: set sync_relay_log=0 with relay_log_recovery=ON");
        }
        if (options.fence() == CutoverConfig.Fence.READ_ONLY) {
            warnings.add(
                    "fence=read-only fails writes of every other domain on " + source.cluster() + " during the window");
        }
        return warnings.isEmpty()
                ? CheckResult.ok("nothing slows the window")
                : CheckResult.warning(String.join("; ", warnings));
    }

    private static void commitDelay(ServerFacts server, List<String> warnings) {
        if (server.number("binlog_group_commit_sync_delay") > 0) {
            warnings.add("%s delays each commit by %s µs: set binlog_group_commit_sync_delay=0"
                    .formatted(server.cluster(), server.get("binlog_group_commit_sync_delay")));
        }
    }
}
