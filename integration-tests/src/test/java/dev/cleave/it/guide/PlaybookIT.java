package dev.cleave.it.guide;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/playbooks} tells operators to run does what it says, while an application writes. Needs bash; the {@code mysql} shell comes with the server. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlaybookIT {
    @TempDir
    Path folder;

    @Test
    void movesADomainWithoutAnErrorForItsApplication() throws Exception {
        new Reader(folder).follow("playbooks/move-a-domain.md");
    }
}
