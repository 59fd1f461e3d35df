package org.scrutiny.app.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.scrutiny.platform.problem.Problem;

/** What the scan cannot know of a file: what its rows may be, and that its report is also the answer that refuses it. */
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
                // The scan knows it all.
            }
        }
    }

    /** There is no schema for a stream; the data of each event is what reading the import answers. */
    private static void answerEvents(Operation operation) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("text/event-stream")
                .setSchema(text("Events; the data of each is an Import."));
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
                                .description("Put behind others; Location says where its report will be.")
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
