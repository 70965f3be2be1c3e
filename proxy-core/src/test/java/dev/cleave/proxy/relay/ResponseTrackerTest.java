package dev.cleave.proxy.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.proxy.relay.ResponseTracker.Event;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Walks responses as servers send them, whole and cut at every byte. */
class ResponseTrackerTest {
    private static final String OK = "0700000100010002000000";
    private static final String OK_MORE_RESULTS = "070000010001000a000000";
    private static final String ERR = "0b000001ff2804233432303030c3a9";
    private static final String ONE_COLUMN = "0100000101";
    private static final String DEFINITION = "0c00000203646566000000000c3f0000";
    private static final String ROW = "020000030131";
    private static final String EOF = "05000004fe00000200";
    private static final String EOF_WITH_CURSOR = "05000004fe00004200";
    private static final String END_OK = "07000004fe00000200" + "0000";

    private final ResponseTracker tracker = new ResponseTracker();

    @Test
    void endsAtOk() {
        assertThat(events(ResponseKind.RESULT, true, OK)).containsExactly(Event.OK);
        assertThat(tracker.affectedRows()).isEqualTo(1);
        assertThat(tracker.statusFlags()).isEqualTo(2);
    }

    @Test
    void goesOnWhileMoreResultsExist() {
        assertThat(events(ResponseKind.RESULT, true, OK_MORE_RESULTS + OK)).containsExactly(Event.OK, Event.OK);
    }

    @Test
    void endsAtError() {
        assertThat(events(ResponseKind.RESULT, true, ERR)).containsExactly(Event.ERR);
        assertThat(tracker.errorCode()).isEqualTo(1064);
    }

    @Test
    void walksRowsUpToTheOkThatReplacesEof() {
        assertThat(events(ResponseKind.RESULT, true, ONE_COLUMN + DEFINITION + ROW + ROW + END_OK))
                .containsExactly(Event.OK);
        assertThat(tracker.rows()).isEqualTo(2);
    }

    @Test
    void walksRowsBetweenEofs() {
        assertThat(events(ResponseKind.RESULT, false, ONE_COLUMN + DEFINITION + EOF + ROW + EOF))
                .containsExactly(Event.OK, Event.OK);
        assertThat(tracker.rows()).isEqualTo(1);
    }

    @Test
    void theEofBehindOutParametersDoesNotSayThatAnOkFollows() {
        String first = "05000004fe00000a10";
        assertThat(events(ResponseKind.RESULT, false, ONE_COLUMN + DEFINITION + first + ROW + EOF + OK))
                .containsExactly(Event.OK, Event.OK, Event.OK);
        assertThat(events(ResponseKind.RESULT, false, ONE_COLUMN + DEFINITION + EOF + ROW + EOF))
                .containsExactly(Event.OK, Event.OK);
    }

    @Test
    void endsAfterDefinitionsWhereACursorIsOpen() {
        assertThat(events(ResponseKind.RESULT, false, ONE_COLUMN + DEFINITION + EOF_WITH_CURSOR))
                .containsExactly(Event.OK);
    }

    @Test
    void endsAtAnErrorInMidResult() {
        assertThat(events(ResponseKind.RESULT, true, ONE_COLUMN + DEFINITION + ROW + ERR))
                .containsExactly(Event.ERR);
    }

    @Test
    void countsDefinitionsAfterPrepare() {
        String prepareOk = "0c00000100" + "05000000" + "0100" + "0200" + "00" + "0000";
        assertThat(events(ResponseKind.PREPARE, true, prepareOk + DEFINITION + DEFINITION + DEFINITION))
                .containsExactly(Event.PREPARE_OK, Event.LAST);
        assertThat(events(ResponseKind.PREPARE, false, prepareOk + DEFINITION + DEFINITION + EOF + DEFINITION + EOF))
                .containsExactly(Event.PREPARE_OK, Event.LAST);
    }

    @Test
    void definitionsMayBeLeftOut() {
        String noMetadata = "020000010100";
        assertThat(events(ResponseKind.RESULT, true, noMetadata + ROW + ROW + END_OK))
                .containsExactly(Event.OK);
        assertThat(tracker.rows()).isEqualTo(2);
        assertThat(events(ResponseKind.RESULT, true, noMetadata + END_OK)).containsExactly(Event.OK);
        assertThat(events(ResponseKind.RESULT, false, noMetadata + EOF + ROW + EOF))
                .containsExactly(Event.OK, Event.OK);
        String withMetadata = "020000010101";
        assertThat(events(ResponseKind.RESULT, true, withMetadata + DEFINITION + ROW + END_OK))
                .containsExactly(Event.OK);
        assertThat(tracker.rows()).isEqualTo(1);
    }

    @Test
    void definitionsAfterPrepareMayBeLeftOut() {
        String prepareOk = "0d00000100" + "05000000" + "0100" + "0200" + "00" + "0000";
        assertThat(events(ResponseKind.PREPARE, true, prepareOk + "00")).containsExactly(Event.PREPARE_OK);
        assertThat(events(ResponseKind.PREPARE, false, prepareOk + "00" + EOF + EOF))
                .containsExactly(Event.PREPARE_OK, Event.LAST);
        assertThat(events(ResponseKind.PREPARE, true, prepareOk + "01" + DEFINITION + DEFINITION + DEFINITION))
                .containsExactly(Event.PREPARE_OK, Event.LAST);
    }

    @Test
    void aPreparedStatementMayHaveNeitherParametersNorColumns() {
        assertThat(events(ResponseKind.PREPARE, true, "0c00000100" + "05000000" + "0000" + "0000" + "00" + "0000"))
                .containsExactly(Event.PREPARE_OK);
    }

    @Test
    void stopsWhereTheServerAsksForALocalFile() {
        assertThat(events(ResponseKind.RESULT, true, "05000001fb" + "2f746d70" + OK))
                .containsExactly(Event.LOCAL_FILE, Event.OK);
    }

    @Test
    void fetchedRowsHaveNoDefinitions() {
        assertThat(events(ResponseKind.ROWS, false, ROW + ROW + EOF)).containsExactly(Event.OK);
    }

    @Test
    void statisticsAreOnePacketOfText() {
        assertThat(events(ResponseKind.TEXT, true, "04000001" + "55703a20")).containsExactly(Event.LAST);
    }

    @Test
    void theSecondPacketOfAHugeRowIsNotTakenForAnError() {
        ByteBuf in = Unpooled.buffer();
        in.writeBytes(ByteBufUtil.decodeHexDump(ONE_COLUMN + DEFINITION));
        in.writeMediumLE(0xFFFFFF).writeByte(3).writeZero(0xFFFFFF);
        in.writeMediumLE(3).writeByte(4).writeByte(0xFF).writeByte(0xFF).writeByte(0xFF);
        in.writeBytes(ByteBufUtil.decodeHexDump(END_OK));
        tracker.begin(ResponseKind.RESULT, true);
        assertThat(tracker.walk(in, 0)).isEqualTo(Event.OK);
        assertThat(tracker.rows()).isEqualTo(1);
        assertThat(tracker.done()).isTrue();
    }

    @Test
    void aRowOfExactlyTheLargestPacketIsFollowedByAnEmptyOne() {
        ByteBuf in = Unpooled.buffer();
        in.writeBytes(ByteBufUtil.decodeHexDump(ONE_COLUMN + DEFINITION));
        in.writeMediumLE(0xFFFFFF).writeByte(3).writeZero(0xFFFFFF);
        in.writeMediumLE(0).writeByte(4);
        in.writeBytes(ByteBufUtil.decodeHexDump(END_OK));
        tracker.begin(ResponseKind.RESULT, true);
        assertThat(tracker.walk(in, 0)).isEqualTo(Event.OK);
        assertThat(tracker.done()).isTrue();
    }

    @Test
    void aHugeRowIsNotOverWhereOneOfItsPacketsIs() {
        ByteBuf in = Unpooled.buffer();
        in.writeMediumLE(0xFFFFFF).writeByte(3).writeZero(0xFFFFFF);
        tracker.begin(ResponseKind.ROWS, true);
        assertThat(tracker.walk(in, 0)).isEqualTo(Event.NEEDS_MORE);
        assertThat(tracker.inMidPacket()).isTrue();
        int second = in.writerIndex();
        in.writeMediumLE(1).writeByte(4).writeByte('x');
        assertThat(tracker.walk(in, second)).isEqualTo(Event.NEEDS_MORE);
        assertThat(tracker.inMidPacket()).isFalse();
        assertThat(tracker.sequenceId()).isEqualTo(4);
    }

    @Test
    void aPacketThatIsKeptBackDoesNotCountAsPassedOn() {
        ByteBuf in = Unpooled.buffer();
        byte[] response = ByteBufUtil.decodeHexDump(ROW + EOF);
        int kept = ROW.length() / 2;
        in.writeBytes(response, 0, kept + 6);
        tracker.begin(ResponseKind.ROWS, false);
        assertThat(tracker.walk(in, 0)).isEqualTo(Event.NEEDS_MORE);
        assertThat(tracker.position()).isEqualTo(kept);
        assertThat(tracker.sequenceId()).isEqualTo(3);
        in.writeBytes(response, kept + 6, response.length - kept - 6);
        assertThat(tracker.walk(in, kept)).isEqualTo(Event.OK);
        assertThat(tracker.sequenceId()).isEqualTo(4);
    }

    /** All events of a response, which must be the same wherever the bytes are cut. */
    private List<Event> events(ResponseKind kind, boolean deprecateEof, String hex) {
        byte[] bytes = ByteBufUtil.decodeHexDump(hex);
        List<Event> whole = walk(kind, deprecateEof, bytes, bytes.length);
        for (int chunk = 1; chunk < bytes.length; chunk++) {
            assertThat(walk(kind, deprecateEof, bytes, chunk))
                    .as("in pieces of %d", chunk)
                    .isEqualTo(whole);
        }
        return whole;
    }

    private List<Event> walk(ResponseKind kind, boolean deprecateEof, byte[] bytes, int chunk) {
        var events = new ArrayList<Event>();
        ByteBuf in = Unpooled.buffer();
        tracker.begin(kind, deprecateEof);
        for (int at = 0; at < bytes.length; at += chunk) {
            assertThat(tracker.done()).isFalse();
            in.writeBytes(bytes, at, Math.min(chunk, bytes.length - at));
            walkAll(in, events);
        }
        assertThat(tracker.done()).isTrue();
        assertThat(in.readerIndex()).isEqualTo(bytes.length);
        return events;
    }

    private void walkAll(ByteBuf in, List<Event> events) {
        while (!tracker.done()) {
            Event event = tracker.walk(in, in.readerIndex());
            if (event == Event.NEEDS_MORE) {
                in.readerIndex(tracker.position());
                return;
            }
            events.add(event);
            in.readerIndex(event == Event.LAST ? tracker.position() : tracker.packetEnd());
        }
    }
}
