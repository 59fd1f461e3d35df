package org.scrutiny.intake.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The elements of a JSON array, which is the whole text, or the {@code value} of an object as our own lists answer it. Behind
 * a fault of syntax nobody knows where the next element begins, so reading ends there.
 */
final class JsonRowReader implements RowReader {
    private final JsonParser parser;
    private final List<FileFault> faults = new ArrayList<>();
    private boolean wrapped;
    private boolean ended;

    JsonRowReader(InputStream in) throws IOException {
        parser = JsonFormat.FACTORY.createParser(in);
        attempt(() -> {
            findArray();
            return null;
        });
    }

    private interface Step {
        ParsedRow take() throws IOException;
    }

    @Override
    public ParsedRow next() throws IOException {
        return ended ? null : attempt(this::element);
    }

    private ParsedRow attempt(Step step) throws IOException {
        try {
            return step.take();
        } catch (JsonProcessingException e) {
            return end(JsonFormat.malformed(e, 0));
        } catch (CharConversionException e) {
            return end(FileFault.of(
                    FaultCode.INVALID_ENCODING,
                    "The file holds bytes that are no characters.",
                    "Encode it as UTF-8, which JSON is written in."));
        }
    }

    private ParsedRow end(FileFault fileFault) {
        faults.add(fileFault);
        ended = true;
        return null;
    }

    private void findArray() throws IOException {
        JsonToken first = parser.nextToken();
        wrapped = first == JsonToken.START_OBJECT;
        while (wrapped && parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean list = parser.currentName().equals("value");
            if (parser.nextToken() == JsonToken.START_ARRAY && list) {
                return;
            }
            parser.skipChildren();
        }
        if (first != JsonToken.START_ARRAY) {
            end(FileFault.of(
                            FaultCode.MALFORMED_JSON,
                            first == null ? "The file is empty." : "The file holds no array.",
                            "Send an array of objects, {\"value\": [...]}, or one object on each line as"
                                    + " application/x-ndjson.")
                    .line(1));
        }
    }

    private ParsedRow element() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            finish();
            return null;
        }
        long line = parser.currentTokenLocation().getLineNr();
        if (token == JsonToken.START_OBJECT) {
            return new ParsedRow(
                    line, (ObjectNode) JsonFormat.TREES.readTree(parser), Map.of(), null, new ArrayList<>(0));
        }
        parser.skipChildren();
        FileFault fileFault =
                JsonFormat.notAnObject(kind(token)).line(line).value(token.isScalarValue() ? parser.getText() : null);
        return new ParsedRow(line, JsonNodeFactory.instance.objectNode(), Map.of(), null, List.of(fileFault));
    }

    /** Behind the list there may be the rest of its object, and nothing more. */
    private void finish() throws IOException {
        ended = true;
        while (wrapped && parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            end(FileFault.of(
                            FaultCode.MALFORMED_JSON,
                            "The file goes on after its JSON value.",
                            "Send one array, or one object on each line as application/x-ndjson.")
                    .line(parser.currentTokenLocation().getLineNr()));
        }
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default ->
                token.name().toLowerCase(Locale.ROOT).replace("value_", "").replace('_', ' ');
        };
    }

    @Override
    public List<FileFault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
