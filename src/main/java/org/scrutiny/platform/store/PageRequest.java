package org.scrutiny.platform.store;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The page of a list to read.
 *
 * @param limit the rows on it, at least 1
 * @param after the key parts of the last row of the previous page, in the order of the list; null for the first page
 * @param count whether to count all rows of the list
 */
public record PageRequest(int limit, List<String> after, boolean count) {
    /** The key parts are not those of a row of this list. */
    public static final class InvalidPositionException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private InvalidPositionException(RuntimeException cause) {
            super(cause);
        }
    }

    /** The number of rows to read: one more than the limit, which shows whether there is a next page. */
    public int rowsToRead() {
        return limit + 1;
    }

    /**
     * The key of the last row of the previous page, parsed from its parts; null for the first page.
     *
     * @throws InvalidPositionException if the reader fails
     */
    public <K> K after(Function<List<String>, K> reader) {
        try {
            return after == null ? null : reader.apply(after);
        } catch (RuntimeException e) {
            throw new InvalidPositionException(e);
        }
    }

    /**
     * Creates the page from the rows that were read.
     *
     * @param rows up to {@link #rowsToRead()} of them
     * @param key gives the key parts of a row, in the order of the list
     * @param total counts all rows; called only if the count was requested
     */
    public <T> PageResult<T> page(List<T> rows, Function<T, List<String>> key, Supplier<RowCount> total) {
        boolean more = rows.size() > limit;
        List<T> shown = more ? rows.subList(0, limit) : rows;
        List<String> next = more ? key.apply(shown.get(shown.size() - 1)) : null;
        return new PageResult<>(List.copyOf(shown), next, count ? total.get() : null);
    }
}
