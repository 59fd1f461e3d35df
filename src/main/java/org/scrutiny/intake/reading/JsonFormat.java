package org.scrutiny.intake.reading;

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

/** JSON as it is read from files: a decimal stays the decimal it was, and nothing may be deep, endless or said twice. */
final class JsonFormat {
    private static final int DEEPEST_NESTING = 50;
    private static final int LONGEST_NUMBER = 100;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(RecordCells.LONGEST_CELL)
                    .build())
            .build();

    static final ObjectReader TREES = new ObjectMapper(FACTORY)
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private JsonFormat() {}

    /** The fault of a text that is no JSON; {@code lineBefore} is the number of the line before the text. */
    static FileFault malformed(JsonProcessingException failure, long lineBefore) {
        JsonLocation place = failure.getLocation();
        String where = place == null
                ? ""
                : " (line " + (lineBefore + place.getLineNr()) + ", character " + place.getColumnNr() + ")";
        String message;
        if (failure instanceof StreamConstraintsException) {
            message = "The JSON nests too deeply, or holds a number or a text that is too long";
        } else if (String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate field")) {
            message = "A field of the object is written twice";
        } else if (String.valueOf(failure.getOriginalMessage()).contains("UTF-8")) {
            message = "The JSON holds bytes that are not UTF-8";
        } else {
            message = "This is not well-formed JSON";
        }
        FileFault fileFault = FileFault.of(
                FaultCode.MALFORMED_JSON, message + where + ".", "Mend it there, or write it with a program.");
        return place == null ? fileFault : fileFault.line(Math.max(1, lineBefore + place.getLineNr()));
    }

    static FileFault notAnObject(String kind) {
        return FileFault.of(
                FaultCode.NOT_AN_OBJECT,
                "There is " + kind + " where an object should be.",
                "Write an object with the fields of the resource.");
    }
}
