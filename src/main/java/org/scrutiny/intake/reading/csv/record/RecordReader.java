package org.scrutiny.intake.reading.csv.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.text.Lines;

/**
 * Reads the records of a CSV file. Blank lines, and records of nothing but delimiters, are skipped. A quote that does not
 * close, or that closes in the middle of a field, costs only its own line: reading resumes at the next.
 */
public final class RecordReader {
    /** Largest number of columns of a file. */
    public static final int MAX_COLUMNS = 500;

    private static final int MAX_PARSER_BUFFER = 4 * Lines.MAX_LENGTH;
    /** In characters. Only a maliciously crafted file reaches it. */
    private static final long MAX_REREAD = 32_000_000;

    private final char delimiter;
    private final RecoveringLineReader lines;
    private final StringPool pool = new StringPool();
    private RecordCells cells;
    private Iterator<RawRecord> records;
    private int columns;
    private ColumnUse use;
    private ImportFault end;

    public RecordReader(Lines lines, char delimiter) {
        this.delimiter = delimiter;
        this.lines = new RecoveringLineReader(lines, () -> cells.count());
        restart();
    }

    /**
     * Sets what the records after the header should look like.
     *
     * @param width number of fields of the header, including blank ones at its end
     */
    public void expect(int width, ColumnUse columnUse) {
        columns = width;
        use = columnUse;
    }

    /** The next record, or null. */
    public RawRecord next() throws IOException {
        while (end == null) {
            RawRecord found = fetch();
            if (found == null || found.fault() != null || found.used() > 0) {
                return found;
            }
        }
        return null;
    }

    /** The fault that stopped reading before the end of the file, or null. */
    public ImportFault end() {
        return end;
    }

    private RawRecord fetch() throws IOException {
        RawRecord found;
        try {
            found = records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (!(e.getCause() instanceof CsvParseException)) {
                throw e;
            }
            return lines.isInSpan() || isChained() ? unclosed() : stray();
        }
        if (lines.gaveUp() || (found != null && swallowsLines(found))) {
            return unclosed();
        }
        if (found != null && lines.isTooLong()) {
            return RawRecord.broken(
                    found.line(),
                    "",
                    ImportFault.of(
                                    FaultCode.LINE_TOO_LONG,
                                    "The line has more than 1,000,000 characters.",
                                    "Check that this is a CSV file and that its quotes are closed.")
                            .atLine(found.line()));
        }
        return found;
    }

    /**
     * Whether a quote swallowed lines that are records: the line after the quote has the right number of fields, and the quote is
     * in a column that has no line breaks, or this record has the wrong number.
     */
    private boolean swallowsLines(RawRecord found) {
        RecoveringLineReader.LineSpan span = lines.latest();
        if (use == null || span == null) {
            return false;
        }
        boolean isRecord =
                lines.lineAfter(span).chars().filter(c -> c == delimiter).count() == columns - 1;
        return isRecord && (found.count() != columns || !use.maySpanLines(span.field()));
    }

    /** Whether quotes that open where others should close have chained several records into one. */
    private boolean isChained() {
        return lines.first() != null && (lines.isOverlong() || (use != null && cells.count() > columns));
    }

    private RawRecord unclosed() {
        RecoveringLineReader.LineSpan span = isChained() ? lines.first() : lines.latest();
        long line = span.line();
        long start = lines.recordLine();
        String text = lines.cut(span);
        restart();
        ImportFault fault = ImportFault.of(
                        FaultCode.UNCLOSED_QUOTE,
                        "A quote opened on line " + line + " is not closed properly.",
                        "Close the quote, or double any quote inside a quoted field.")
                .withValue(text)
                .atLine(line);
        if (lines.reread() > MAX_REREAD) {
            end = fault;
        }
        return RawRecord.broken(start, text, fault);
    }

    private RawRecord stray() {
        long start = lines.recordLine();
        String text = lines.cut(null);
        restart();
        return RawRecord.broken(
                start,
                text,
                ImportFault.of(
                                FaultCode.STRAY_QUOTE,
                                "A quoted field continues after its closing quote.",
                                "Double any quote inside a quoted field, and put only a delimiter after the closing quote.")
                        .withValue(text)
                        .atLine(start));
    }

    /** Replaces the parser, which cannot be used after it has failed. */
    private void restart() {
        cells = new RecordCells(lines, pool, column -> use == null || use.wants(column));
        records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_PARSER_BUFFER)
                .build(cells, lines)
                .iterator();
    }
}
