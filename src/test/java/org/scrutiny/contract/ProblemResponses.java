package org.scrutiny.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Problem;

/** One reusable response for each error status, with an example of each of its codes. */
final class ProblemResponses {
    /** Only makes the scan find the schema of a problem, which no resource mentions. */
    static final String SCANNED = "Scanned";

    private ProblemResponses() {}

    static void addTo(Components components) {
        Map<Integer, List<ErrorCode>> byStatus = Arrays.stream(ErrorCode.values())
                .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
        components.removeResponse(SCANNED);
        byStatus.forEach((status, codes) -> components.addResponse(name(status), response(codes)));
    }

    /** Returns the component name for a status. */
    static String name(int status) {
        return "Problem" + status;
    }

    /** Returns the body of an error response. */
    static MediaType body() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    }

    private static APIResponse response(List<ErrorCode> codes) {
        MediaType problem = body();
        codes.forEach(code -> problem.addExample(code.code(), example(code)));
        String titles = codes.stream().map(ErrorCode::title).collect(Collectors.joining("; "));
        APIResponse response = OASFactory.createAPIResponse()
                .description(titles + ".")
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
        if (Set.of(429, 503).contains(codes.get(0).status())) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds to wait.")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }

    private static Example example(ErrorCode code) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems.html#" + code.code());
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("detail", code.title() + ".");
        body.put("code", code.code());
        body.put("errors", List.of());
        body.put("requestId", "7d3f3c1e-5d0b-4f6e-9d0e-0c6a3c1f2b4a");
        return OASFactory.createExample().value(body);
    }
}
