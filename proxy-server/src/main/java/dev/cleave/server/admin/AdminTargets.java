package dev.cleave.server.admin;

import dev.cleave.config.Nearest;
import dev.cleave.config.SchemaDomains;
import dev.cleave.migration.Cutovers;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.server.LiveConfig;
import dev.cleave.server.lint.ViolationWatch;
import dev.cleave.server.monitor.ServerMonitor;
import dev.cleave.server.samples.CutoverSamples;
import java.time.InstantSource;

/** What admin statements look at and change. */
public record AdminTargets(
        ProxyControl control,
        LiveConfig config,
        Cutovers cutovers,
        ServerMonitor monitor,
        ViolationWatch violations,
        CutoverSamples samples,
        InstantSource clock) {

    /** The number of a domain. @throws AdminException if there is none with this name */
    int domain(String name) throws AdminException {
        SchemaDomains domains = control.routingTable().domains();
        int number = domains.numberOf(name);
        if (number == SchemaDomains.UNASSIGNED) {
            throw AdminException.refused("there is no domain '" + name + "'" + Nearest.hint(name, domains.names()));
        }
        return number;
    }

    /** @throws AdminException if there is no cluster with this name */
    void checkCluster(String name) throws AdminException {
        var clusters = control.routingTable().clusters();
        if (!clusters.contains(name)) {
            throw AdminException.refused("there is no cluster '" + name + "'" + Nearest.hint(name, clusters));
        }
    }
}
