package org.scrutiny.figures.returns;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.RowCount;

/** Derives expected and received returns from the stored figures, a few hundred series at a time. */
@Singleton
public class Returns {
    /** A page seldom needs more series than this; a selective filter can need many. */
    private static final int FIRST_SERIES = 20;

    private static final int MAX_SERIES = 500;

    private final SubmittedSeriesReader series;

    Returns(SubmittedSeriesReader series) {
        this.series = series;
    }

    PageResult<Return> list(PageRequest request, ReturnQuery query) {
        int wanted = request.rowsToRead();
        List<Return> rows = new ArrayList<>();
        scan(query, request.after(FigureKey::read), row -> {
            rows.add(row);
            return rows.size() < wanted;
        });
        return request.page(rows, row -> row.key().parts(), () -> RowCount.exact(count(query)));
    }

    private long count(ReturnQuery query) {
        AtomicLong count = new AtomicLong();
        scan(query, null, row -> count.incrementAndGet() > 0);
        return count.get();
    }

    /** Passes on the rows after a key, in order, until no more are wanted. */
    private void scan(ReturnQuery query, FigureKey after, Predicate<Return> wantsMore) {
        int most = FIRST_SERIES;
        List<SubmittedSeries> read = series.read(query, after == null ? null : after.series(), true, most);
        while (true) {
            for (SubmittedSeries one : read) {
                for (Return row : one.returns(query.day())) {
                    boolean shown = query.shows(row) && (after == null || isBehind(row.key(), after));
                    if (shown && !wantsMore.test(row)) {
                        return;
                    }
                }
            }
            if (read.size() < most) {
                return;
            }
            most = Math.min(most * 2, MAX_SERIES);
            read = series.read(query, read.get(read.size() - 1).key(), false, most);
        }
    }

    /** Whether a row of the scan, which begins with the series of the key, comes after the key. */
    private static boolean isBehind(FigureKey row, FigureKey key) {
        int order = row.start().compareTo(key.start());
        return !row.series().equals(key.series())
                || order > 0
                || (order == 0 && row.end().isAfter(key.end()));
    }
}
