package org.scrutiny.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.scrutiny.problem.Problem;

/** What the scan cannot know of a file: what its rows may be, and that its report is also the answer that refuses it. */
final class ImportRules {
    private static final String JSON = "application/json";
    private static final List<String> ROWS = List.of("ObservationInput", "TargetInput", "IndicatorInput", "AreaInput");

    private ImportRules() {}

    static void apply(Operation operation) {
        if (!"importFile".equals(operation.getOperationId())) {
            return;
        }
        operation.getRequestBody().getContent().getMediaType(JSON).setSchema(rows());
        Content report = operation.getResponses().getAPIResponse("200").getContent();
        operation
                .getResponses()
                .addAPIResponse(
                        "422",
                        OASFactory.createAPIResponse()
                                .description(
                                        "Nothing was taken in: the report says what is wrong, row by row; or the key was sent "
                                                + "with another file.")
                                .content(OASFactory.createContent()
                                        .addMediaType(JSON, report.getMediaType(JSON))
                                        .addMediaType(Problem.MEDIA_TYPE, ProblemResponses.body())));
    }

    private static Schema rows() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema()
                        .anyOf(ROWS.stream()
                                .map(name -> OASFactory.createSchema().ref("#/components/schemas/" + name))
                                .toList()));
    }
}
