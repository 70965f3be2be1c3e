package dev.cleave.it.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Random;

/** Clients that come, do something and vanish in the middle of it, are refused, are killed, or change who they are. */
final class Passers implements Runnable {
    private static final int PAUSE_MILLIS = 1_000;
    private static final String MANY = "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 900)"
            + " SELECT REPEAT('x', 9000) FROM r";

    /** What is done with a session before it vanishes. */
    private interface Act {
        void with(Wire wire) throws Exception;
    }

    private record Passer(String name, Act act) {}

    private final Round round;
    private final Random random;
    private final List<Passer> all = List.of(
            new Passer("vanishes with a statement under way", wire -> send(wire, "SELECT SLEEP(2)")),
            new Passer("vanishes in a big result", this::inBigResult),
            new Passer("vanishes in a transaction", this::inTransaction),
            new Passer("vanishes before its row is acknowledged", this::unacknowledged),
            new Passer("vanishes in a packet", wire -> wire.sendRaw((byte) 99, (byte) 0, (byte) 0, (byte) 0, (byte) 3)),
            new Passer("vanishes in LOAD DATA", Passers::inLoadData),
            new Passer("vanishes with long data and a cursor", this::withLongData),
            new Passer("vanishes with a lock", wire -> ok(wire.query("SELECT GET_LOCK('vanishing', 1), @a := 1"))),
            new Passer("resets its session", this::resets),
            new Passer("becomes another user", Passers::changes),
            new Passer("is interrupted", this::interrupted),
            new Passer("is killed", this::killed));

    Passers(Round round, long seed) {
        this.round = round;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (!round.pause(-Math.log(1 - random.nextDouble()) * PAUSE_MILLIS)) {
                switch (random.nextInt(10)) {
                    case 0 -> round.act("is refused", this::refused);
                    case 1 -> round.act("vanishes in the login", this::inLogin);
                    default -> {
                        Passer passer = all.get(random.nextInt(all.size()));
                        round.act(passer.name, () -> round.pinned(() -> pass(passer.act)));
                    }
                }
            }
        } catch (InterruptedException e) {
            round.fail("passers", e);
        }
    }

    private void pass(Act act) throws Exception {
        try (Wire wire = Wire.login(round.port(), "soak")) {
            act.with(wire);
            if (random.nextBoolean()) {
                wire.socket().setSoLinger(true, 0);
            }
        }
    }

    private static void send(Wire wire, String sql) throws IOException {
        wire.send(Command.COM_QUERY, sql.getBytes(UTF_8));
    }

    private static byte[] ok(List<byte[]> answer) {
        byte[] last = answer.getLast();
        if (Wire.isError(last)) {
            throw new IllegalStateException(Wire.errorText(last));
        }
        return last;
    }

    private void inBigResult(Wire wire) throws Exception {
        send(wire, MANY);
        for (int i = random.nextInt(20); i >= 0; i--) {
            Jdbc.same(false, Wire.isError(wire.readPacket()));
        }
        boolean _ = round.pause(random.nextInt(200));
    }

    private void inTransaction(Wire wire) throws Exception {
        ok(wire.query("BEGIN"));
        ok(wire.query("INSERT INTO ledger VALUES (" + round.ledger().take(1)[0] + ", -1)"));
        boolean _ = round.pause(random.nextInt(50));
    }

    private void unacknowledged(Wire wire) throws IOException {
        int[] rows = round.ledger().take(1);
        round.ledger().unknown(rows);
        send(wire, "INSERT INTO ledger VALUES (" + rows[0] + ", -2)");
    }

    private static void inLoadData(Wire wire) throws IOException {
        send(wire, "LOAD DATA LOCAL INFILE 'x' INTO TABLE papers (title)");
        Jdbc.same((byte) 0xFB, wire.readPacket()[0]);
        wire.sendRaw((byte) 4, (byte) 0, (byte) 0, (byte) 2, (byte) 'a', (byte) 'b', (byte) 'c', (byte) '\n');
    }

    /** A prepared statement with a part of its parameter, and one with an open cursor. */
    private void withLongData(Wire wire) throws IOException {
        byte[] data = new byte[6 + random.nextInt(1 << 18)];
        int withParameter = prepare(wire, "SELECT LENGTH(?)", 2);
        putId(data, withParameter);
        wire.send(Command.COM_STMT_SEND_LONG_DATA, data);
        wire.send(Command.COM_STMT_SEND_LONG_DATA, data);
        byte[] execute = {0, 0, 0, 0, 1, 1, 0, 0, 0};
        putId(execute, prepare(wire, "SELECT n FROM ledger UNION SELECT " + random.nextInt(1 << 20), 1));
        wire.send(Command.COM_STMT_EXECUTE, execute);
        ok(wire.readResult());
    }

    /** The definitions of a parameter and of a column end with an EOF each. */
    private static int prepare(Wire wire, String sql, int definitions) throws IOException {
        wire.send(Command.COM_STMT_PREPARE, sql.getBytes(UTF_8));
        byte[] first = wire.readPacket();
        Jdbc.same((byte) 0, first[0]);
        for (int i = 0; i < 2 * definitions; i++) {
            Jdbc.same(false, Wire.isError(wire.readPacket()));
        }
        return first[1] & 0xFF | (first[2] & 0xFF) << 8 | (first[3] & 0xFF) << 16;
    }

    private static void putId(byte[] argument, int id) {
        argument[0] = (byte) id;
        argument[1] = (byte) (id >> 8);
        argument[2] = (byte) (id >> 16);
    }

    private void resets(Wire wire) throws IOException {
        ok(wire.query("SET @a = 1, time_zone = '+05:00'"));
        ok(wire.query("CREATE TEMPORARY TABLE t (n INT)"));
        int _ = prepare(wire, "SELECT " + random.nextInt(1 << 20), 1);
        wire.send(Command.COM_RESET_CONNECTION);
        Jdbc.same(false, Wire.isError(wire.readPacket()));
        ok(wire.query("SELECT @a, @@time_zone"));
        Jdbc.same(true, Wire.isError(wire.query("SELECT * FROM t").getLast()));
    }

    private static void changes(Wire wire) throws IOException {
        ok(wire.query("SET @a = 1"));
        ok(wire.changeUser("other", "other", "soak"));
        ok(wire.query("INSERT INTO papers (id) SELECT 1 FROM DUAL WHERE USER() NOT LIKE 'other%'"));
    }

    private void interrupted(Wire wire) throws Exception {
        try (Wire other = Wire.login(round.port(), "soak")) {
            send(wire, "SELECT SLEEP(3)");
            boolean _ = round.pause(random.nextInt(200));
            ok(other.query("KILL QUERY " + wire.threadId()));
            List<byte[]> _ = wire.readResult();
            ok(wire.query("SELECT 1"));
        }
    }

    private void killed(Wire wire) throws Exception {
        try (Wire other = Wire.login(round.port(), "soak")) {
            if (random.nextBoolean()) {
                ok(wire.query("CREATE TEMPORARY TABLE t (n INT)"));
            }
            ok(other.query("KILL " + wire.threadId()));
        }
    }

    private void refused() throws Exception {
        String user = random.nextBoolean() ? "app" : "nobody" + random.nextInt(50);
        try (Wire _ = Wire.login(round.port(), user, "wrong", "soak", Wire.BASIC, 255)) {
            throw new IllegalStateException("a wrong password of " + user + " was right");
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).startsWith("1045")) {
                throw e;
            }
        }
    }

    private void inLogin() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), round.port())) {
            if (random.nextBoolean()) {
                byte[] _ = socket.getInputStream().readNBytes(20);
                socket.getOutputStream().write(new byte[] {40, 0, 0, 1, 5});
            }
        }
    }
}
