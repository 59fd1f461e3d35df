package org.scrutiny.figures.observation;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Writes to a client, and closes its connection if it reads nothing for a time. For this, it uses internal API ({@code
 * ConnectionBase}), which may change with a new version.
 */
final class ExportOutput extends FilterOutputStream {
    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Duration timeout;

    ExportOutput(OutputStream out, RoutingContext client, Duration timeout) {
        super(out);
        // The routing context of the current request is not known to timers.
        this.vertx = client.vertx();
        this.request = client.request();
        this.timeout = timeout;
    }

    private interface Writing {
        void run() throws IOException;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        limited(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        limited(out::flush);
    }

    @Override
    public void close() throws IOException {
        limited(out::close);
    }

    /** A write waits until the client has read most of what was written before. */
    private void limited(Writing writing) throws IOException {
        if (request.response().closed()) {
            throw new IOException("The client has left");
        }
        long timer = vertx.setTimer(timeout.toMillis(), expired -> cutOff());
        try {
            writing.run();
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    /** The connection's own method would wait until the client has read what was written. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nothing is left to do once it is closed.
    private void cutOff() {
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close();
        }
    }
}
