package org.scrutiny.intake.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.function.IntSupplier;

/**
 * Hands physical lines to the CSV parser, one for each time that it asks. So the parser never reads beyond the record that
 * it is asked for: the record's text and line are known exactly, and a parser that asks for a further line of the same
 * record is inside quotes. Every line ends with LF, whatever it ended with in the file.
 */
final class RecoveringLineReader extends Reader {
    /** In characters. A quote that does not close within it was not meant to go on. */
    private static final int LONGEST_QUOTE = 65_536;
    /** In characters. Quotes that open where others should close can chain records together. */
    private static final int LONGEST_RECORD = 4 * LONGEST_QUOTE;

    private final Lines lines;
    private final IntSupplier fieldsSoFar;
    /** Lines of the record before the current one, each with its line end. */
    private final StringBuilder earlier = new StringBuilder();

    private boolean atRecord = true;
    private int given = 1;
    private int length;
    private long recordLine;
    private boolean damaged;
    private boolean tooLong;
    private boolean gaveUp;
    private long putBack;
    private Span first;
    private Span latest;

    /**
     * A field of the current record that spans lines.
     *
     * @param field its position from 0
     * @param line the line that opens its quote
     * @param lineEnd where the next line begins in the record's text
     */
    record Span(int field, long line, int lineEnd) {}

    RecoveringLineReader(Lines lines, IntSupplier fieldsSoFar) {
        this.lines = lines;
        this.fieldsSoFar = fieldsSoFar;
    }

    void beginRecord() {
        atRecord = true;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (given > length && !advance()) {
            return -1;
        }
        int part = Math.min(count, length - given);
        System.arraycopy(lines.buffer(), lines.start() + given, target, offset, part);
        given += part;
        if (part < count) {
            target[offset + part] = '\n';
            given++;
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
            if (isOverlong() || earlier.length() - latest.lineEnd() > LONGEST_QUOTE) {
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
        given = 0;
        return true;
    }

    /** The current line ends inside quotes. */
    private void keepLine() {
        earlier.append(lines.buffer(), lines.start(), lines.length()).append('\n');
        if (latest == null || fieldsSoFar.getAsInt() != latest.field()) {
            latest = new Span(fieldsSoFar.getAsInt(), lines.number(), earlier.length());
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

    /** Whether the parser was told that there are no more lines because a quote does not close. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** Whether the field that was read last began on an earlier line. */
    boolean isInSpan() {
        return latest != null && (gaveUp || fieldsSoFar.getAsInt() == latest.field());
    }

    /** Whether the record is longer than any that is meant to be one. */
    boolean isOverlong() {
        return earlier.length() > LONGEST_RECORD || fieldsSoFar.getAsInt() > RecordCells.MOST_COLUMNS;
    }

    /** The first field of the record that spans lines, or null. */
    Span first() {
        return first;
    }

    /** The latest field of the record that spans lines, or null. */
    Span latest() {
        return latest;
    }

    /** The record as it stands in the file. */
    String text() {
        return earlier.length() == 0 ? lines.text() : earlier + lines.text();
    }

    /** The line after the one that opens the span's quote. */
    String lineAfter(Span span) {
        int end = earlier.indexOf("\n", span.lineEnd());
        return end < 0 ? lines.text() : earlier.substring(span.lineEnd(), end);
    }

    /**
     * Ends the record after the line that opens the span's quote, or after the current line if there is no span, and gives
     * its text. The lines behind it are read again as records of their own.
     */
    String cut(Span span) {
        if (!gaveUp) {
            earlier.append(lines.text()).append('\n');
        }
        int end = span == null ? earlier.length() : span.lineEnd();
        if (end < earlier.length()) {
            lines.unread(earlier.substring(end), span.line());
            putBack += earlier.length() - end;
        }
        gaveUp = false;
        atRecord = true;
        given = 1;
        length = 0;
        return earlier.substring(0, end - 1);
    }

    /** How much was put back to be read again so far, in characters. */
    long putBack() {
        return putBack;
    }

    @Override
    public void close() {
        // The lines belong to whoever opened them.
    }
}
