package org.scrutiny.platform.body;

import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.settings.Settings;

/**
 * Receives every request body in full, without a thread, before the request is passed on. A client that sends slowly, or stops,
 * takes no worker from the others. The bodies of a path with a {@link BodyLimitRule} are received in files, all others in
 * memory.
 */
@Singleton
class BodyReceiver {
    private final long maxSize;
    private final Map<String, Long> maxByPath;
    private final BodyMemory memory;
    private final Turns uploads;
    private final TemporaryFiles files;
    private final Settings settings;

    BodyReceiver(Settings settings, BodyMemory memory, TemporaryFiles files, @All List<BodyLimitRule> rules) {
        this.maxSize = settings.largestBody().asLongValue();
        this.maxByPath = rules.stream().collect(toMap(BodyLimitRule::path, BodyLimitRule::maxSize));
        this.memory = memory;
        this.uploads = new Turns(settings.maxUploads(), settings.turnTimeout());
        this.files = files;
        this.settings = settings;
    }

    /** After the route that decides who may send the request. */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 2).handler(this::receive);
    }

    private void receive(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (!Rejection.hasBody(request)) {
            routing.next();
            return;
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        Long maxFile = maxByPath.get(Paths.of(routing));
        long max = maxFile == null ? maxSize : maxFile;
        if (!ReceivedBody.isSupported(encoding)) {
            routing.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
            Rejection.of(
                    routing,
                    ProblemException.of(
                            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                            "The Content-Encoding '" + encoding.toLowerCase(Locale.ROOT)
                                    + "' is not supported. Send the body with gzip or uncompressed."));
        } else if (Rejection.announcedSize(request) > max) {
            Rejection.of(routing, Reception.tooLarge(max));
        } else if (maxFile == null) {
            new MemoryReception(routing, max, settings, memory).start();
        } else {
            request.pause();
            uploads.await(routing, end -> new FileReception(routing, max, settings, files).start());
        }
    }
}
