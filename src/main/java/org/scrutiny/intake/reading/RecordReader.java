package org.scrutiny.intake.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The records of a CSV file. Blank lines, and records of nothing but delimiters, are none. A quote that does not close, or
 * closes in the middle of a field, spoils only its own line: reading goes on at the next.
 */
final class RecordReader {
    private static final int LONGEST_FIELD = 4 * Lines.LONGEST;
    /** In characters. Only a file that is made for it asks for more. */
    private static final long MOST_READ_AGAIN = 32_000_000;

    private final char delimiter;
    private final RecoveringLineReader feed;
    private final StringPool pool = new StringPool();
    private RecordCells cells;
    private Iterator<RawRecord> records;
    private int columns;
    private RecordMapper plan;
    private FileFault end;

    RecordReader(Lines lines, char delimiter) {
        this.delimiter = delimiter;
        this.feed = new RecoveringLineReader(lines, () -> cells.count());
        restart();
    }

    /** From now on the columns of a file with this header are wanted as its plan says. */
    void expect(Header header, RecordMapper columnsWanted) {
        columns = header.width();
        plan = columnsWanted;
    }

    /** The next record, or null. */
    RawRecord next() throws IOException {
        while (end == null) {
            RawRecord found = fetch();
            if (found == null || found.fault() != null || found.used() > 0) {
                return found;
            }
        }
        return null;
    }

    /** Why reading ended before the end of the file, or null. */
    FileFault end() {
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
            return feed.isInSpan() || isChained() ? unclosed() : stray();
        }
        if (feed.gaveUp() || (found != null && swallowsLines(found))) {
            return unclosed();
        }
        if (found != null && feed.isTooLong()) {
            return RawRecord.broken(
                    found.line(),
                    "",
                    FileFault.of(
                                    FaultCode.LINE_TOO_LONG,
                                    "The line has more than 1,000,000 characters.",
                                    "Check that this is a CSV file, and that its quotes close.")
                            .line(found.line()));
        }
        return found;
    }

    /**
     * Whether a quote took lines with it that are records: it is in a column that has no line breaks, or the next line has
     * just as many fields as this record should have and has not.
     */
    private boolean swallowsLines(RawRecord found) {
        RecoveringLineReader.Span span = feed.latest();
        if (plan == null || span == null) {
            return false;
        }
        return found.count() == columns
                ? !plan.maySpanLines(span.field())
                : feed.lineAfter(span).chars().filter(c -> c == delimiter).count() == columns - 1;
    }

    /** Whether quotes that open where others should close have made one record of several. */
    private boolean isChained() {
        return feed.first() != null && (feed.isOverlong() || (plan != null && cells.count() > columns));
    }

    private RawRecord unclosed() {
        RecoveringLineReader.Span span = isChained() ? feed.first() : feed.latest();
        long line = span.line();
        long start = feed.recordLine();
        String text = feed.cut(span);
        restart();
        FileFault fileFault = FileFault.of(
                        FaultCode.UNCLOSED_QUOTE,
                        "A quote opens on line " + line + " and does not close as it should.",
                        "Close the quote, or write a quote inside a quoted field twice.")
                .value(text)
                .line(line);
        if (feed.putBack() > MOST_READ_AGAIN) {
            end = fileFault;
        }
        return RawRecord.broken(start, text, fileFault);
    }

    private RawRecord stray() {
        long start = feed.recordLine();
        String text = feed.cut(null);
        restart();
        return RawRecord.broken(
                start,
                text,
                FileFault.of(
                                FaultCode.STRAY_QUOTE,
                                "A quoted field goes on after its closing quote.",
                                "Write a quote inside a quoted field twice, and nothing but a delimiter behind it.")
                        .value(text)
                        .line(start));
    }

    /** A parser that met a fault is of no more use. */
    private void restart() {
        cells = new RecordCells(feed, pool, column -> plan == null || plan.wants(column));
        records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .build(cells, feed)
                .iterator();
    }
}
