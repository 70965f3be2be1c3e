package dev.cleave.protocol.compression;

/** Counts what compressed connections carry. Confined to one event loop. */
public final class CompressionCounters {
    private long received;
    private long receivedPlain;
    private long sent;
    private long sentPlain;

    void received(int wire, int plain) {
        received += wire;
        receivedPlain += plain;
    }

    void sent(int wire, int plain) {
        sent += wire;
        sentPlain += plain;
    }

    public CompressionReport report() {
        return new CompressionReport(received, receivedPlain, sent, sentPlain);
    }
}
