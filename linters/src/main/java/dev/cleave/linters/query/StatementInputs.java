package dev.cleave.linters.query;

import dev.cleave.linters.Location;
import dev.cleave.linters.Severity;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Feeds files to a {@link StatementSink}. A file that cannot be read is reported, and the others are still read. Blocks on files. */
public final class StatementInputs {
    /** Stands for standard input. */
    public static final String STDIN = "-";

    private static final int BUFFER = 1 << 17;

    private final Optional<InputFormat> format;
    private final InputStream stdin;
    private final LongConsumer progress;

    /**
     * @param format of all files; told by their content if it is empty
     * @param progress gets the number of bytes read so far
     */
    public StatementInputs(Optional<InputFormat> format, InputStream stdin, LongConsumer progress) {
        this.format = format;
        this.stdin = stdin;
        this.progress = progress;
    }

    /** Reads all files in their order; {@code .gz} is unpacked on the way. */
    public void read(List<String> files, StatementSink sink) {
        long done = 0;
        for (String file : files) {
            var counting = new long[] {done};
            try (InputStream in = open(file, counting)) {
                read(in, file, sink);
            } catch (IOException e) {
                sink.problem(
                        new Location(file, 0),
                        Severity.ERROR,
                        "cannot be read: " + reason(e),
                        "Check that the file is there, whole and readable.");
            }
            sink.endOfInput();
            done = counting[0];
        }
    }

    private void read(InputStream in, String file, StatementSink sink) throws IOException {
        var buffered = new BufferedInputStream(in, BUFFER);
        String shown = file.equals(STDIN) ? "stdin" : file;
        Optional<String> encoding = Encoding.unusable(buffered);
        if (encoding.isPresent()) {
            sink.problem(
                    new Location(shown, 1),
                    Severity.ERROR,
                    "the file is " + encoding.get() + ", not UTF-8, and was skipped",
                    "Convert it: iconv -f " + encoding.get() + " -t UTF-8.");
            return;
        }
        InputFormat actual = format.isPresent() ? format.get() : InputFormat.detect(file, buffered);
        actual.read(buffered, shown, new EncodingCheck(sink));
    }

    private InputStream open(String file, long[] done) throws IOException {
        InputStream in = file.equals(STDIN) ? stdin : Files.newInputStream(Path.of(file));
        InputStream counted = new Counted(in, done, progress);
        return file.endsWith(".gz") ? new GZIPInputStream(counted, BUFFER) : counted;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    private static final class Counted extends FilterInputStream {
        private final long[] done;
        private final LongConsumer progress;

        Counted(InputStream in, long[] done, LongConsumer progress) {
            super(in);
            this.done = done;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            done[0] += bytes;
            progress.accept(done[0]);
        }
    }
}
