package org.scrutiny.intake.reading.csv.record;

import java.io.IOException;
import java.io.Reader;
import java.util.function.IntSupplier;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.text.Lines;

/**
 * Feeds physical lines to the CSV parser, one per read. The parser therefore never reads beyond the current record: the
 * record's text and line number are known exactly, and a parser that requests another line for the same record must be
 * inside quotes. Every line ends with LF, whatever its line end in the file.
 */
final class RecoveringLineReader extends Reader {
    /** In characters. A quote that is not closed within it is a mistake. */
    private static final int MAX_QUOTE_LENGTH = RowReader.MAX_FIELD_LENGTH;
    /** In characters. Quotes that open where others should close can chain records together. */
    private static final int MAX_RECORD_LENGTH = 4 * MAX_QUOTE_LENGTH;

    private final Lines lines;
    private final IntSupplier fieldsSoFar;
    /** The record's lines before the current one, each with its line end. */
    private final StringBuilder earlier = new StringBuilder();

    private boolean atRecord = true;
    /** Characters of the current line passed to the parser; one more than its length once the line end is passed. */
    private int passed = 1;

    private int length;
    private long recordLine;
    private boolean damaged;
    private boolean tooLong;
    private boolean gaveUp;
    private long reread;
    private LineSpan first;
    private LineSpan latest;

    /**
     * A field of the current record that spans lines.
     *
     * @param field its position from 0
     * @param line number of the line that opens its quote
     * @param lineEnd offset of the following line in the record's text
     */
    record LineSpan(int field, long line, int lineEnd) {}

    RecoveringLineReader(Lines lines, IntSupplier fieldsSoFar) {
        this.lines = lines;
        this.fieldsSoFar = fieldsSoFar;
    }

    /** Starts a new record: the next line is its first. */
    void beginRecord() {
        atRecord = true;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (passed > length && !advance()) {
            return -1;
        }
        int part = Math.min(count, length - passed);
        System.arraycopy(lines.buffer(), lines.start() + passed, target, offset, part);
        passed += part;
        if (part < count) {
            target[offset + part] = '\n';
            passed++;
            return part + 1;
        }
        return part;
    }

    private boolean advance() throws IOException {
        if (atRecord) {
            earlier.setLength(0);
            first = null;
            latest = null;
            damaged = false;
            tooLong = false;
        } else {
            keepLine();
            if (isOverlong() || earlier.length() - latest.lineEnd() > MAX_QUOTE_LENGTH) {
                gaveUp = true;
                return false;
            }
        }
        if (!lines.next()) {
            gaveUp = !atRecord;
            return false;
        }
        if (atRecord) {
            recordLine = lines.number();
            atRecord = false;
        }
        damaged |= lines.isDamaged();
        tooLong |= lines.isTooLong();
        length = lines.length();
        passed = 0;
        return true;
    }

    /** The current line ends inside quotes. */
    private void keepLine() {
        earlier.append(lines.buffer(), lines.start(), lines.length()).append('\n');
        if (latest == null || fieldsSoFar.getAsInt() != latest.field()) {
            latest = new LineSpan(fieldsSoFar.getAsInt(), lines.number(), earlier.length());
            first = first == null ? latest : first;
        }
    }

    long recordLine() {
        return recordLine;
    }

    boolean isDamaged() {
        return damaged;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Whether the parser was told that the file has ended, because a quote does not close. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** Whether the latest field started on an earlier line. */
    boolean isInSpan() {
        return latest != null && (gaveUp || fieldsSoFar.getAsInt() == latest.field());
    }

    /** Whether the record is longer than any real one. */
    boolean isOverlong() {
        return earlier.length() > MAX_RECORD_LENGTH || fieldsSoFar.getAsInt() > RecordReader.MAX_COLUMNS;
    }

    /** The first field of the record that spans lines, or null. */
    LineSpan first() {
        return first;
    }

    /** The latest field of the record that spans lines, or null. */
    LineSpan latest() {
        return latest;
    }

    /** The record exactly as in the file. */
    String text() {
        return earlier.length() == 0 ? lines.text() : earlier + lines.text();
    }

    /** The line after the one that opens the span's quote. */
    String lineAfter(LineSpan span) {
        int end = earlier.indexOf("\n", span.lineEnd());
        return end < 0 ? lines.text() : earlier.substring(span.lineEnd(), end);
    }

    /**
     * Cuts the record off after the line that opens the span's quote, or after the current line if there is no span, and
     * returns its text. The lines after it are pushed back, to be read as records of their own.
     */
    String cut(LineSpan span) {
        if (!gaveUp) {
            earlier.append(lines.text()).append('\n');
        }
        int end = span == null ? earlier.length() : span.lineEnd();
        if (end < earlier.length()) {
            lines.unread(earlier.substring(end), span.line());
            reread += earlier.length() - end;
        }
        gaveUp = false;
        atRecord = true;
        passed = 1;
        length = 0;
        return earlier.substring(0, end - 1);
    }

    /** Number of characters pushed back so far to be read again. */
    long reread() {
        return reread;
    }

    @Override
    public void close() {
        // The caller that opened the stream closes it.
    }
}
