package org.scrutiny.app.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/**
 * Serves the reviewed contract at /q/openapi: openapi/openapi.yaml as it is, or converted to JSON. It is read when it is
 * requested, so that neither the start nor the memory of the service pays for it.
 */
@Singleton
class ContractRoute {
    private static final String FILE = "/contract/openapi.yaml";
    private static final String PATHS = "/q/openapi(\\.json|\\.ya?ml|/)?";

    void install(@Observes Router router) {
        router.routeWithRegex(PATHS)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(ContractRoute::serve, false);
    }

    private static void serve(RoutingContext routing) {
        boolean json = wantsJson(routing);
        try (InputStream file = ContractRoute.class.getResourceAsStream(FILE)) {
            byte[] contract = json
                    ? new JsonMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(new YAMLMapper().readTree(file))
                    : file.readAllBytes();
            routing.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/" + (json ? "json" : "yaml") + ";charset=UTF-8")
                    .end(Buffer.buffer(contract));
        } catch (IOException e) {
            routing.fail(e);
        }
    }

    /** The ending of the path decides, else the parameter 'format', else the header Accept; the default is YAML. */
    private static boolean wantsJson(RoutingContext routing) {
        String path = routing.normalizedPath();
        String format = routing.queryParams().get("format");
        String accept = routing.request().getHeader(HttpHeaders.ACCEPT);
        if (path.contains(".")) {
            return path.endsWith(".json");
        }
        return format == null ? accept != null && accept.contains("application/json") : format.equalsIgnoreCase("json");
    }
}
