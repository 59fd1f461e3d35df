package org.scrutiny.platform.body;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.scrutiny.platform.settings.Settings;

/**
 * Temporary files, in a folder of this process within the data folder. A start deletes the folders of processes that have
 * ended, whose locks are gone with them.
 */
@Startup
@Singleton
public class TemporaryFiles {
    private static final Logger LOG = Logger.getLogger(TemporaryFiles.class);
    private static final String LOCK = "lock";

    private final Path all;
    private final Path folder;
    private FileChannel lock;

    TemporaryFiles(Settings settings) {
        this.all = Path.of(settings.data(), "tmp").toAbsolutePath();
        this.folder = all.resolve(UUID.randomUUID().toString());
    }

    /** A path at which nothing exists. */
    public Path newPath() {
        return folder.resolve(UUID.randomUUID() + ".tmp");
    }

    @PostConstruct
    void open() {
        try (FileChannel start = openStart()) {
            // A process that starts at the same time must not take the new folder, which has no lock yet, for an
            // abandoned one.
            start.lock();
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock.lock();
            // On Linux, opening and closing the lock of its own folder would release it.
            list(all).stream()
                    .filter(other -> Files.isDirectory(other) && !other.equals(folder))
                    .forEach(TemporaryFiles::deleteAbandoned);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of temporary files cannot be used: " + folder, e);
        }
    }

    private FileChannel openStart() throws IOException {
        Files.createDirectories(all);
        return FileChannel.open(all.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    void close(@Observes ShutdownEvent event) throws IOException {
        lock.close();
        delete(folder);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void deleteAbandoned(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock acquired = channel.tryLock()) {
            if (acquired != null) {
                delete(folder);
            }
        } catch (OverlappingFileLockException e) {
            // Another application of this process owns the folder.
        } catch (IOException e) {
            LOG.warnf("The temporary files in %s could not be deleted: %s", folder, e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
