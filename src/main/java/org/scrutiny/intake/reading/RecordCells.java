package org.scrutiny.intake.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Collects the cells of a record, and makes texts only of those that are wanted. */
final class RecordCells extends AbstractBaseCsvCallbackHandler<RawRecord> {
    /** In characters; longer than any note that is kept. */
    static final int LONGEST_CELL = 65_536;

    static final int MOST_COLUMNS = 500;

    private static final int FEW = 16;

    private final RecoveringLineReader feed;
    private final StringPool pool;
    private final IntPredicate wanted;
    private String[] cells = new String[FEW];
    private int usualCount = FEW;
    private int used;
    private boolean tooLong;

    RecordCells(RecoveringLineReader feed, StringPool pool, IntPredicate wanted) {
        this.feed = feed;
        this.pool = pool;
        this.wanted = wanted;
    }

    int count() {
        return getFieldCount();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        feed.beginRecord();
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
        if (index >= MOST_COLUMNS || !wanted.test(index)) {
            return;
        }
        if (index >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(2 * index, MOST_COLUMNS));
        }
        if (to - from > LONGEST_CELL) {
            tooLong = true;
            to = from + LONGEST_CELL + 1;
        }
        cells[index] = to > from ? pool.get(buffer, from, to - from) : "";
    }

    @Override
    protected RawRecord buildRecord() {
        int count = getFieldCount();
        int kept = Math.min(count, MOST_COLUMNS);
        if (kept != cells.length) {
            cells = Arrays.copyOf(cells, kept);
        }
        usualCount = Math.max(1, kept);
        return new RawRecord(
                feed.recordLine(), feed.text(), Arrays.asList(cells), count, used, tooLong || feed.isDamaged(), null);
    }
}
