package org.scrutiny.intake.reading.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.RowReader;

/** The JSON that files may contain: exact decimals, limited depth and length, and no duplicate fields. */
final class JsonFormat {
    private static final int MAX_NESTING = 50;
    private static final int MAX_NUMBER_LENGTH = 100;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(RowReader.MAX_FIELD_LENGTH)
                    .build())
            .build();

    static final ObjectReader TREES = new ObjectMapper(FACTORY)
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private JsonFormat() {}

    /** The fault of a text that is not JSON; {@code lineBefore} is the number of the line before the text. */
    static ImportFault malformed(JsonProcessingException failure, long lineBefore) {
        JsonLocation place = failure.getLocation();
        String where = place == null
                ? ""
                : " (line " + (lineBefore + place.getLineNr()) + ", character " + place.getColumnNr() + ")";
        String message;
        if (failure instanceof StreamConstraintsException) {
            message = "The JSON is nested too deeply, or contains a number or string that is too long";
        } else if (String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate field")) {
            message = "The object has a duplicate field";
        } else if (String.valueOf(failure.getOriginalMessage()).contains("UTF-8")) {
            message = "The JSON contains bytes that are not valid UTF-8";
        } else {
            message = "This is not well-formed JSON";
        }
        ImportFault fault = ImportFault.of(
                FaultCode.MALFORMED_JSON,
                message + where + ".",
                "Correct it there, or generate the file with a program.");
        return place == null ? fault : fault.atLine(Math.max(1, lineBefore + place.getLineNr()));
    }

    static ImportFault notAnObject(String kind) {
        return ImportFault.of(
                FaultCode.NOT_AN_OBJECT,
                "Found " + kind + " instead of an object.",
                "Write an object with the fields of the resource.");
    }
}
