package org.scrutiny.platform.body;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.problem.StoreFailures;
import org.scrutiny.platform.settings.Settings;

/** Receives a body in a temporary file, which is deleted after the request. */
final class FileReception extends Reception {
    private static final Logger LOG = Logger.getLogger(FileReception.class);
    /** Bytes that have to arrive within the timeout of other bodies, so that no client takes a turn for hours. */
    private static final long MIN_PROGRESS = 100_000;

    private final long maxSize;
    private final Duration progressTimeout;
    private final Path path;
    private final FileSystem fileSystem;
    private AsyncFile file;
    private Future<Void> closed;
    private long sizeBefore;
    private long timer;

    FileReception(RoutingContext routing, long maxSize, Settings settings, TemporaryFiles files) {
        super(routing, maxSize, settings.uploadTimeout());
        this.maxSize = maxSize;
        this.progressTimeout = settings.bodyTimeout();
        this.path = files.newPath();
        this.fileSystem = routing.vertx().fileSystem();
    }

    @Override
    void start() {
        request.exceptionHandler(this::fail);
        fileSystem
                .open(path.toString(), new OpenOptions().setRead(false).setCreateNew(true))
                .onSuccess(this::receive)
                .onFailure(this::failed);
    }

    private void receive(AsyncFile opened) {
        file = opened;
        file.exceptionHandler(this::failed);
        timer = routing.vertx().setPeriodic(progressTimeout.toMillis(), passed -> requireProgress());
        Held.add(routing, this::delete);
        super.start();
    }

    private void requireProgress() {
        if (size() - sizeBefore < MIN_PROGRESS) {
            rejectLate();
        }
        sizeBefore = size();
    }

    private void failed(Throwable cause) {
        LOG.errorf("A request body could not be stored in %s: %s", path, cause.getMessage());
        Rejection.of(
                routing,
                ProblemException.of(
                        StoreFailures.codeOfFile(cause),
                        "The file cannot be stored at the moment. Retry after the given time."));
    }

    @Override
    void add(Buffer part) {
        file.write(part).onFailure(this::failed);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
        }
    }

    @Override
    void complete() {
        close().onFailure(this::failed).onSuccess(done -> {
            if (!routing.failed()) {
                ReceivedBody.set(routing, () -> Files.newInputStream(path), maxSize);
                routing.next();
            }
        });
    }

    private Future<Void> close() {
        if (closed == null) {
            routing.vertx().cancelTimer(timer);
            closed = file.close();
        }
        return closed;
    }

    private void delete() {
        close().onComplete(done -> fileSystem.delete(path.toString()));
    }
}
