package dev.cleave.it.guide;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/partitioning-guide.md} tells its readers to run does what it says, from the first violation to the domain on a cluster of its own. Needs
 * Ruby with ActiveRecord, which {@code .ci/run} installs.
 */
@Tag("external-clients")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartitioningGuideIT {
    @TempDir
    Path folder;

    @Test
    void leadsFromTheFirstViolationToADomainThatHasMoved() throws Exception {
        new Reader(folder).follow("partitioning-guide.md");
    }
}
