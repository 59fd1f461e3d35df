package org.scrutiny.intake.reading.csv.record;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.text.Whitespace;

/** Collects the cells of a record as the CSV parser finds them; creates strings only for wanted columns. */
final class RecordCells extends AbstractBaseCsvCallbackHandler<RawRecord> {
    private static final int INITIAL_COUNT = 16;

    private final RecoveringLineReader lines;
    private final StringPool pool;
    private final IntPredicate wanted;
    private String[] cells = new String[INITIAL_COUNT];
    private int usualCount = INITIAL_COUNT;
    private int used;
    private boolean tooLong;

    RecordCells(RecoveringLineReader lines, StringPool pool, IntPredicate wanted) {
        this.lines = lines;
        this.pool = pool;
        this.wanted = wanted;
    }

    /** Number of fields of the current record so far. */
    int count() {
        return getFieldCount();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        lines.beginRecord();
        cells = new String[usualCount];
        used = 0;
        tooLong = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        while (from < to && Whitespace.is(buffer[from])) {
            from++;
        }
        while (to > from && Whitespace.is(buffer[to - 1])) {
            to--;
        }
        if (to > from) {
            used = index + 1;
        }
        if (index >= RecordReader.MAX_COLUMNS || !wanted.test(index)) {
            return;
        }
        if (index >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(2 * index, RecordReader.MAX_COLUMNS));
        }
        if (to - from > RowReader.MAX_FIELD_LENGTH) {
            tooLong = true;
            to = from + RowReader.MAX_FIELD_LENGTH + 1;
        }
        cells[index] = to > from ? pool.get(buffer, from, to - from) : "";
    }

    @Override
    protected RawRecord buildRecord() {
        int count = getFieldCount();
        int size = Math.min(count, RecordReader.MAX_COLUMNS);
        if (size != cells.length) {
            cells = Arrays.copyOf(cells, size);
        }
        usualCount = Math.max(1, size);
        return new RawRecord(
                lines.recordLine(),
                lines.text(),
                Arrays.asList(cells),
                count,
                used,
                tooLong || lines.isDamaged(),
                null);
    }
}
