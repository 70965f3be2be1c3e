package dev.cleave.it.ledger;

import dev.cleave.sandbox.MySqlServer;
import java.nio.file.Path;
import java.util.List;

/** Two clusters that replicate from each other, with a network that can be cut between them and towards Cleave. */
record LinkedClusters(
        ReplicatedClusters servers,
        NetworkLink toA,
        NetworkLink toB,
        NetworkLink replicationFromA,
        NetworkLink replicationFromB)
        implements AutoCloseable {

    static LinkedClusters start() {
        ReplicatedClusters servers = ReplicatedClusters.start();
        var clusters = new LinkedClusters(
                servers, linkTo(servers.a()), linkTo(servers.b()), linkTo(servers.a()), linkTo(servers.b()));
        replicateOver(clusters.replicationFromA, servers.b());
        replicateOver(clusters.replicationFromB, servers.a());
        return clusters;
    }

    private static NetworkLink linkTo(MySqlServer server) {
        return new NetworkLink(server.host(), server.port());
    }

    private static void replicateOver(NetworkLink link, MySqlServer replica) {
        replica.execute(
                "STOP REPLICA",
                "CHANGE REPLICATION SOURCE TO SOURCE_HOST='127.0.0.1', SOURCE_PORT=" + link.port(),
                "START REPLICA");
    }

    MySqlServer a() {
        return servers.a();
    }

    MySqlServer b() {
        return servers.b();
    }

    /** Cleave over the links. */
    Deployment cleave(Path folder) {
        return new Deployment(folder, toA.address(), toB.address());
    }

    List<NetworkLink> betweenThem() {
        return List.of(replicationFromA, replicationFromB);
    }

    /** Everything gets through again, late as it is. */
    void heal() {
        List.of(toA, toB, replicationFromA, replicationFromB).forEach(NetworkLink::deliverLate);
    }

    @Override
    public void close() {
        servers.close();
        List.of(toA, toB, replicationFromA, replicationFromB).forEach(NetworkLink::close);
    }
}
