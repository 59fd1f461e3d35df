package org.scrutiny.intake.reading.json;

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
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.text.Encoding;
import org.scrutiny.intake.reading.text.Lines;
import org.scrutiny.intake.reading.text.Whitespace;

/** Reads one JSON object per line. Blank lines are skipped; a line that is not JSON gives a row with a fault. */
public final class NdjsonRowReader implements RowReader {
    private final InputStream in;
    private final List<ImportFault> faults = new ArrayList<>();
    private Lines lines;

    /**
     * Opens the file. A file that cannot be read gives faults and no rows.
     *
     * @param charset character set of a file without a byte order mark; UTF-8 if null
     * @throws IOException only if the stream fails
     */
    public NdjsonRowReader(InputStream in, Charset charset) throws IOException {
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
                    ImportFault.of(
                            FaultCode.LINE_TOO_LONG,
                            "The line has more than 1,000,000 characters.",
                            "Send one object per line."));
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
                        JsonFormat.notAnObject(JsonRowReader.kind(first)).withValue(lines.text()));
            }
            TreeNode tree = JsonFormat.TREES.readTree(parser);
            if (parser.nextToken() != null) {
                return rejected(
                        lines.text(),
                        ImportFault.of(
                                        FaultCode.MALFORMED_JSON,
                                        "The line continues after its object.",
                                        "Send one object per line.")
                                .withValue(lines.text()));
            }
            return new ParsedRow(lines.number(), (ObjectNode) tree, Map.of(), null, new ArrayList<>(0));
        } catch (JsonProcessingException e) {
            return rejected(
                    lines.text(), JsonFormat.malformed(e, lines.number() - 1).withValue(lines.text()));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }

    private ParsedRow rejected(String text, ImportFault fault) {
        return new ParsedRow(
                lines.number(),
                JsonNodeFactory.instance.objectNode(),
                Map.of(),
                text,
                List.of(fault.atLine(lines.number())));
    }

    @Override
    public List<ImportFault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
