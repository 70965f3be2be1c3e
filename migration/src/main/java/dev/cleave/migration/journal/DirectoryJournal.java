package dev.cleave.migration.journal;

import dev.cleave.config.store.DurableFile;
import dev.cleave.config.store.StateStoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal in the folder {@code cutovers} of the state directory, whose lock belongs to the route store. */
public final class DirectoryJournal implements CutoverJournal {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryJournal.class);
    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})\\.yml");

    private final Path folder;
    private final Map<Long, FileChannel> open = new ConcurrentHashMap<>();
    private final Deque<Long> ended = new ArrayDeque<>();

    private DirectoryJournal(Path folder) {
        this.folder = folder;
    }

    /** @throws StateStoreException if the folder cannot be made */
    public static DirectoryJournal in(Path stateDirectory) throws StateStoreException {
        Path folder = stateDirectory.resolve("cutovers");
        try {
            Files.createDirectories(folder);
            return new DirectoryJournal(folder);
        } catch (IOException e) {
            throw new StateStoreException("the journal's folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public List<JournalEntry> load() throws StateStoreException {
        var entries = new ArrayList<JournalEntry>();
        for (Path file : files()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                entries.add(read(Long.parseLong(name.group(1)), file));
            }
        }
        entries.sort(Comparator.comparingLong(JournalEntry::id));
        synchronized (ended) {
            ended.clear();
            entries.stream().filter(JournalEntry::ended).map(JournalEntry::id).forEach(ended::add);
        }
        return entries;
    }

    private List<Path> files() throws StateStoreException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new StateStoreException("the journal's folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static JournalEntry read(long id, Path file) throws StateStoreException {
        try {
            return JournalText.parse(id, Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new StateStoreException(
                    file + ": " + e.getMessage()
                            + ". Cleave does not guess what a cutover left behind: restore the file, or see that both clusters and routes.yml are as they should be and delete it",
                    e);
        }
    }

    @Override
    public void write(JournalEntry entry) throws IOException {
        close(open.remove(entry.id()));
        DurableFile.replace(file(entry.id()), JournalText.format(entry));
        if (entry.ended()) {
            keep(entry.id());
        } else {
            open.put(entry.id(), FileChannel.open(file(entry.id()), StandardOpenOption.APPEND));
        }
    }

    @Override
    public void begun(long id, String step) {
        FileChannel channel = open.get(id);
        if (channel != null) {
            try {
                channel.write(ByteBuffer.wrap(JournalText.begun(step).getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                LOG.warn("The journal of cutover {} could not note step '{}'", id, step, e);
            }
        }
    }

    private void keep(long id) throws IOException {
        synchronized (ended) {
            ended.remove(id);
            ended.addLast(id);
            while (ended.size() > KEPT) {
                Files.deleteIfExists(file(ended.removeFirst()));
            }
        }
    }

    private Path file(long id) {
        return folder.resolve(id + ".yml");
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("a journal file was not closed", e);
            }
        }
    }
}
