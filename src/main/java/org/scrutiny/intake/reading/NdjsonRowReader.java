package org.scrutiny.intake.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One JSON object on each line. Blank lines are none; a line that is no JSON is a row with a fault, and reading goes on. */
final class NdjsonRowReader implements RowReader {
    private final InputStream in;
    private final List<FileFault> faults = new ArrayList<>();
    private Lines lines;

    NdjsonRowReader(InputStream in, Charset charset) throws IOException {
        this.in = in;
        Encoding.Opened opened = Encoding.open(in, charset);
        if (opened.fault() != null) {
            faults.add(opened.fault());
        } else {
            lines = new Lines(opened.reader());
        }
    }

    @Override
    public ParsedRow next() throws IOException {
        while (lines != null && lines.next()) {
            if (!isBlank()) {
                return row();
            }
        }
        lines = null;
        return null;
    }

    private boolean isBlank() {
        for (int i = 0; i < lines.length(); i++) {
            if (!Whitespace.is(lines.buffer()[lines.start() + i])) {
                return false;
            }
        }
        return true;
    }

    private ParsedRow row() {
        if (lines.isTooLong()) {
            return rejected(
                    "",
                    FileFault.of(
                            FaultCode.LINE_TOO_LONG,
                            "The line has more than 1,000,000 characters.",
                            "Send one object on each line."));
        }
        if (lines.isDamaged()) {
            String text = lines.text();
            return rejected(text, Encoding.damage(text));
        }
        try (JsonParser parser = JsonFormat.FACTORY.createParser(lines.buffer(), lines.start(), lines.length())) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return rejected(
                        lines.text(),
                        JsonFormat.notAnObject(JsonRowReader.kind(first)).value(lines.text()));
            }
            TreeNode tree = JsonFormat.TREES.readTree(parser);
            if (parser.nextToken() != null) {
                return rejected(
                        lines.text(),
                        FileFault.of(
                                        FaultCode.MALFORMED_JSON,
                                        "The line goes on after its object.",
                                        "Send one object on each line.")
                                .value(lines.text()));
            }
            return new ParsedRow(lines.number(), (ObjectNode) tree, Map.of(), null, new ArrayList<>(0));
        } catch (JsonProcessingException e) {
            return rejected(
                    lines.text(), JsonFormat.malformed(e, lines.number() - 1).value(lines.text()));
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail to be read", e);
        }
    }

    private ParsedRow rejected(String text, FileFault fileFault) {
        return new ParsedRow(
                lines.number(),
                JsonNodeFactory.instance.objectNode(),
                Map.of(),
                text,
                List.of(fileFault.line(lines.number())));
    }

    @Override
    public List<FileFault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
