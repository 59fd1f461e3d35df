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
    private final List<Fault> faults = new ArrayList<>();
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
        Row take() throws IOException;
    }

    @Override
    public Row next() throws IOException {
        return ended ? null : attempt(this::element);
    }

    private Row attempt(Step step) throws IOException {
        try {
            return step.take();
        } catch (JsonProcessingException e) {
            return end(JsonFormat.malformed(e, 0));
        } catch (CharConversionException e) {
            return end(Fault.of(
                    FaultCode.INVALID_ENCODING,
                    "The file holds bytes that are no characters.",
                    "Encode it as UTF-8, which JSON is written in."));
        }
    }

    private Row end(Fault fault) {
        faults.add(fault);
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
            end(Fault.of(
                            FaultCode.MALFORMED_JSON,
                            first == null ? "The file is empty." : "The file holds no array.",
                            "Send an array of objects, {\"value\": [...]}, or one object on each line as"
                                    + " application/x-ndjson.")
                    .line(1));
        }
    }

    private Row element() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            finish();
            return null;
        }
        long line = parser.currentTokenLocation().getLineNr();
        if (token == JsonToken.START_OBJECT) {
            return new Row(line, (ObjectNode) JsonFormat.TREES.readTree(parser), Map.of(), null, new ArrayList<>(0));
        }
        parser.skipChildren();
        Fault fault =
                JsonFormat.notAnObject(kind(token)).line(line).value(token.isScalarValue() ? parser.getText() : null);
        return new Row(line, JsonNodeFactory.instance.objectNode(), Map.of(), null, List.of(fault));
    }

    /** Behind the list there may be the rest of its object, and nothing more. */
    private void finish() throws IOException {
        ended = true;
        while (wrapped && parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            end(Fault.of(
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
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
