package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import java.io.File;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * The free space on the disk of the embedded database. H2 closes the database when a write to its file fails, so that reads fail
 * too; writes are therefore rejected while there is still some room.
 */
@Singleton
class StoreSpace {
    private static final long MIN_FREE = 16 << 20;

    /** Null if the database is not in a file of this process. */
    private final File folder;

    private volatile long minFree = MIN_FREE;

    StoreSpace(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        Path file = StoreDriver.fileOf(jdbcUrl);
        this.folder = file == null ? null : file.getParent().toFile();
    }

    /** @throws ProblemException storage_full */
    void require() {
        if (folder != null && isShort(folder, minFree)) {
            throw ProblemException.of(
                    ErrorCode.STORAGE_FULL,
                    "The storage is full: nothing can be written until its operator makes room. Retry after the given time.");
        }
    }

    /** Sets the least free space with which writes are accepted, in bytes; 0 for the default. */
    void setMinFree(long bytes) {
        minFree = bytes == 0 ? MIN_FREE : bytes;
    }

    /** Whether there is too little room to rewrite a file of the folder. */
    static boolean isShort(Path file) {
        return isShort(file.toAbsolutePath().getParent().toFile(), MIN_FREE);
    }

    private static boolean isShort(File folder, long minFree) {
        // A file system that does not know its size is never full.
        return folder.getUsableSpace() < minFree && folder.getTotalSpace() > 0;
    }
}
