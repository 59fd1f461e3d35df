package org.scrutiny.platform.body;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.scrutiny.platform.settings.Settings;

/**
 * Limits the memory of all bodies that are being received or served. What is parsed from a body may take several times its size.
 */
@Singleton
class BodyMemory {
    private static final int SHARE_OF_HEAP = 8;

    private final AtomicLong free;

    BodyMemory(Settings settings) {
        this.free = new AtomicLong(settings.bodyMemory()
                .map(MemorySize::asLongValue)
                .orElse(Math.max(
                        settings.largestBody().asLongValue(),
                        Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP)));
    }

    /** Reserves memory; false if there is not enough. */
    boolean reserve(long bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        release(bytes);
        return false;
    }

    void release(long bytes) {
        free.addAndGet(bytes);
    }
}
