package org.scrutiny.platform.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** A body that has arrived in full; compressed as it was sent. */
final class ReceivedBody {
    private static final String KEY = ReceivedBody.class.getName();
    private static final Set<String> UNCOMPRESSED = Set.of("", "identity");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private final StoredBytes stored;
    private final boolean compressed;
    private final long maxSize;

    private ReceivedBody(StoredBytes stored, boolean compressed, long maxSize) {
        this.stored = stored;
        this.compressed = compressed;
        this.maxSize = maxSize;
    }

    /** Opens the bytes that were received. */
    interface StoredBytes {
        InputStream open() throws IOException;
    }

    /** @param maxSize the most bytes that a compressed body may become */
    static void set(RoutingContext routing, StoredBytes stored, long maxSize) {
        String encoding = routing.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        routing.put(KEY, new ReceivedBody(stored, encoding != null && GZIP.contains(lower(encoding)), maxSize));
    }

    /** Null if the request has none. */
    static ReceivedBody of(RoutingContext routing) {
        return routing.get(KEY);
    }

    /** @param encoding a Content-Encoding; null for none */
    static boolean isSupported(String encoding) {
        return encoding == null || UNCOMPRESSED.contains(lower(encoding)) || GZIP.contains(lower(encoding));
    }

    private static String lower(String encoding) {
        return encoding.strip().toLowerCase(Locale.ROOT);
    }

    /** The content of the body. */
    InputStream open() {
        try {
            InputStream in = stored.open();
            return compressed ? new GzipBody(in, maxSize) : in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
