package org.scrutiny.platform.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.jboss.logging.Logger;

/**
 * Keeps the file of the embedded database small while it is open. H2 writes changed pages to the end of the file, and its own
 * housekeeping runs in a thread that it starts only if commits may be written later, which an acknowledged write may not. See
 * docs/decisions/0017.
 *
 * <p>The file is also forced to disk, so that the space of old pages can be reused soon: without that, H2 leaves them in
 * place for 45 seconds, in case the computer fails before the operating system has written their successors.
 */
final class H2Housekeeping implements Runnable {
    private static final Logger LOG = Logger.getLogger(H2Housekeeping.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration RETENTION_TIME = INTERVAL.multipliedBy(4);
    /** Writers wait for a run at most a little longer than this. */
    private static final Duration MAX_RUN = Duration.ofMillis(100);

    private static final Duration MAX_LAST_RUN = Duration.ofSeconds(5);

    private static final long MIN_SIZE = 16 << 20;
    private static final int MAX_COPIED = 4 << 20;
    /** H2 writes chunks of up to about this size, and a larger one would never be moved. */
    private static final int MAX_MOVED = 20 << 20;

    /** Passes in a row that may leave the file as large as it was, because a chunk can move to its end first. */
    private static final int MAX_FRUITLESS = 3;

    /** Share of the file, in percent, that is in use; H2's default. */
    private static final int TARGET_FILL_RATE = 90;
    /** Below this share of the file in use, in percent, it is compacted. */
    private static final int MIN_FILL_RATE = 50;

    /** The open stores that have a thread. */
    private static final Set<MVStore> STARTED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final MVStore store;

    private H2Housekeeping(MVStore store) {
        this.store = store;
    }

    /** Starts a thread, if the store has none, that ends when the store is closed. */
    static void start(MVStore store) {
        if (!STARTED.add(store)) {
            return;
        }
        store.setRetentionTime((int) RETENTION_TIME.toMillis());
        Thread thread = new Thread(new H2Housekeeping(store), "store-housekeeping");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        long written = 0;
        try {
            while (!store.isClosed()) {
                Thread.sleep(INTERVAL.toMillis());
                long writes = store.getFileStore().getWriteCount();
                if (writes != written) {
                    store.sync();
                    written = writes;
                }
                if (isWasteful(store.getFileStore())) {
                    compact(store, MAX_RUN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (MVStoreException e) {
            if (!store.isClosed()) {
                LOG.warn("The database file is no longer compacted until the next start.", e);
            }
        }
    }

    /** Compacts the files that are open, for some seconds at most. */
    static void compactOpenFiles() {
        compactOpenFiles(MAX_LAST_RUN);
    }

    static void compactOpenFiles(Duration limit) {
        synchronized (STARTED) {
            STARTED.stream().filter(store -> !store.isClosed()).forEach(store -> compact(store, limit));
        }
    }

    /**
     * Copies pages from chunks with few pages in use, and moves chunks to the beginning of the file. What the transaction of
     * a long import has written stays in place until it ends.
     */
    private static synchronized void compact(MVStore store, Duration limit) {
        long start = System.nanoTime();
        FileStore<?> file = store.getFileStore();
        int fruitless = 0;
        do {
            long size = file.size();
            store.setRetentionTime(0);
            store.compact(TARGET_FILL_RATE, MAX_COPIED);
            // Only now does H2 count the pages as unused that the last transactions have replaced.
            store.commit();
            store.sync();
            if (file instanceof RandomAccessStore chunks) {
                chunks.compactMoveChunks(TARGET_FILL_RATE, MAX_MOVED, store);
            }
            store.setRetentionTime((int) RETENTION_TIME.toMillis());
            fruitless = file.size() < size ? 0 : fruitless + 1;
        } while (fruitless < MAX_FRUITLESS && isWasteful(file) && System.nanoTime() - start < limit.toNanos());
    }

    private static boolean isWasteful(FileStore<?> file) {
        int inUse = file.getFillRate() * file.getChunksFillRate() / 100;
        return file.size() > MIN_SIZE && inUse < MIN_FILL_RATE && !StoreSpace.isShort(Path.of(file.getFileName()));
    }
}
