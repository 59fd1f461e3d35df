package org.scrutiny.platform.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.settings.Settings;

/** Receives a body in memory. */
final class MemoryReception extends Reception {
    /** What a part takes apart from its bytes. */
    private static final int OVERHEAD = 64;

    private final long maxSize;
    private final BodyMemory memory;
    private final List<byte[]> parts = new ArrayList<>();
    private long reserved;

    MemoryReception(RoutingContext routing, long maxSize, Settings settings, BodyMemory memory) {
        super(routing, maxSize, settings.bodyTimeout());
        this.maxSize = maxSize;
        this.memory = memory;
    }

    @Override
    void start() {
        Held.add(routing, this::release);
        super.start();
    }

    @Override
    void add(Buffer part) {
        long bytes = (long) part.length() + OVERHEAD;
        if (!memory.reserve(bytes)) {
            reject(ProblemException.of(
                    ErrorCode.SERVICE_BUSY, "Too many large bodies are being received. Retry after the given time."));
            return;
        }
        reserved += bytes;
        parts.add(part.getBytes());
    }

    @Override
    void complete() {
        ReceivedBody.set(routing, this::open, maxSize);
        routing.next();
    }

    @SuppressWarnings("JdkObsolete") // SequenceInputStream requires an Enumeration.
    private InputStream open() {
        return new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()));
    }

    private void release() {
        memory.release(reserved);
        reserved = 0;
    }
}
