package org.scrutiny.platform.store;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param rows the rows, in the order of the list
 * @param next the key parts of the last row; null on the last page
 * @param count number of rows of the whole list; null unless the count was requested
 */
public record PageResult<T>(List<T> rows, List<String> next, RowCount count) {
    /** The page with each row converted. */
    public <R> PageResult<R> map(Function<T, R> change) {
        return with(rows.stream().map(change).toList());
    }

    /** The page with other rows in place of its own. */
    public <R> PageResult<R> with(List<R> others) {
        return new PageResult<>(others, next, count);
    }
}
