package org.scrutiny.intake.reading.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;

/**
 * Reads the elements of a JSON array: the whole text, or the {@code value} of an object like the lists of this API. Reading
 * stops at a syntax error, since nothing tells where the next element starts.
 */
public final class JsonRowReader implements RowReader {
    private final ElementLimit limit;
    private final JsonParser parser;
    private final List<ImportFault> faults = new ArrayList<>();
    private boolean wrapped;
    private boolean ended;

    /**
     * Reads up to the array. A file that cannot be read gives faults and no rows.
     *
     * @throws IOException only if the stream fails
     */
    public JsonRowReader(InputStream in) throws IOException {
        limit = new ElementLimit(in);
        parser = JsonFormat.FACTORY.createParser(limit);
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
        limit.begin();
        return ended ? null : attempt(this::element);
    }

    private ParsedRow attempt(Step step) throws IOException {
        try {
            return step.take();
        } catch (JsonProcessingException e) {
            return end(JsonFormat.malformed(e, 0));
        } catch (TooLargeException e) {
            return end(ImportFault.of(
                            FaultCode.MALFORMED_JSON,
                            "An element of the array has more than 4,000,000 bytes.",
                            "Send an array of objects, one for each row.")
                    .atLine(parser.currentLocation().getLineNr()));
        } catch (CharConversionException e) {
            return end(ImportFault.of(
                    FaultCode.INVALID_ENCODING,
                    "The file contains bytes that are not characters.",
                    "Save it as UTF-8, the encoding of JSON."));
        }
    }

    private ParsedRow end(ImportFault fault) {
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
            end(ImportFault.of(
                            FaultCode.MALFORMED_JSON,
                            first == null ? "The file is empty." : "The file contains no array.",
                            "Send an array of objects, {\"value\": [...]}, or one object per line as"
                                    + " application/x-ndjson.")
                    .atLine(1));
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
        ImportFault fault = JsonFormat.notAnObject(kind(token))
                .atLine(line)
                .withValue(token.isScalarValue() ? parser.getText() : null);
        return new ParsedRow(line, JsonNodeFactory.instance.objectNode(), Map.of(), null, List.of(fault));
    }

    /** Accepts only the rest of the enclosing object after the array. */
    private void finish() throws IOException {
        ended = true;
        while (wrapped && parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            end(ImportFault.of(
                            FaultCode.MALFORMED_JSON,
                            "The file continues after its JSON value.",
                            "Send a single array, or one object per line as application/x-ndjson.")
                    .atLine(parser.currentTokenLocation().getLineNr()));
        }
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default ->
                token.name().toLowerCase(Locale.ROOT).replace("value_", "").replace('_', ' ');
        };
    }

    @Override
    public List<ImportFault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Limits the bytes that are read for one element, all of which is held in memory. */
    private static final class ElementLimit extends FilterInputStream {
        private static final long MAX_SIZE = 4_000_000;

        private long read;

        ElementLimit(InputStream in) {
            super(in);
        }

        void begin() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (read > MAX_SIZE) {
                throw new TooLargeException();
            }
            int count = super.read(bytes, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }
}
