package org.scrutiny.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.scrutiny.platform.problem.Problem;

/** Describes bodies that the scan cannot see into: the rows of files, exports and event streams. */
final class StreamRules {
    private static final String JSON = "application/json";
    private static final List<String> ROWS = List.of("ObservationInput", "TargetInput", "IndicatorInput", "AreaInput");

    private StreamRules() {}

    static void apply(Operation operation) {
        switch (operation.getOperationId()) {
            case "importFile" -> answerFile(operation);
            case "watchImport" -> answerEvents(operation);
            case "exportObservations" -> answerRows(operation);
            default -> {
                // Nothing to add to the scan.
            }
        }
    }

    /** OpenAPI has no schema for event streams; the data of each event is an Import. */
    private static void answerEvents(Operation operation) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("text/event-stream")
                .setSchema(text("Server-sent events; the data of each is an Import."));
    }

    private static void answerRows(Operation operation) {
        Content rows = operation.getResponses().getAPIResponse("200").getContent();
        rows.getMediaTypes().values().forEach(media -> media.setSchema(text("One row for each observation.")));
        rows.getMediaType(JSON).setSchema(OASFactory.createSchema().ref("#/components/schemas/ObservationPage"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static void answerFile(Operation operation) {
        operation.getRequestBody().getContent().getMediaType(JSON).setSchema(rows());
        Content report = operation.getResponses().getAPIResponse("200").getContent();
        operation
                .getResponses()
                .addAPIResponse(
                        "202",
                        OASFactory.createAPIResponse()
                                .description("Queued; `Location` gives the address of the report.")
                                .addHeader("Location", OperationRules.header("Address of the import."))
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                JSON,
                                                OASFactory.createMediaType()
                                                        .schema(report.getMediaType(JSON)
                                                                .getSchema()))))
                .addAPIResponse(
                        "422",
                        OASFactory.createAPIResponse()
                                .description("Nothing was imported, and the report lists the errors row by row; or the "
                                        + "idempotency key was used with a different file.")
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
