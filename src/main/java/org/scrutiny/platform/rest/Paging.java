package org.scrutiny.platform.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Which page of a list is asked for. A cursor holds the key of the last row of the page before, so that a page costs the
 * same wherever it lies and no row is seen twice or missed while others write.
 */
public class Paging {
    private static final int MOST_ROWS = 1_000;
    private static final Cursor CURSOR = new Cursor("after", "cursor");

    @QueryParam("limit")
    @DefaultValue("100")
    Integer limit;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("count")
    @DefaultValue("false")
    Boolean count;

    @Context
    UriInfo address;

    /** How many rows to read: one more than are shown tells whether there is a next page. */
    public int rowsToRead() {
        return rowsToRead(limit);
    }

    /** The same for a page that has no other parameter of these. */
    public static int rowsToRead(int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, "limit", "'limit' must be from 1 to " + MOST_ROWS + ".", limit);
        }
        return limit + 1;
    }

    /**
     * The key parts of the last row already seen, read by the given function, or null for the first page.
     *
     * @throws ProblemException invalid_parameter for a cursor that was not made here
     */
    public <K> K after(Function<List<String>, K> reader) {
        return cursor == null ? null : CURSOR.read(cursor, reader);
    }

    /**
     * The page of the rows that were read.
     *
     * @param rows up to {@link #rowsToRead()} of them
     * @param key the key parts of a row, in the order of the list
     * @param total counts all rows; asked only if the client did
     */
    public <T> Page<T> page(List<T> rows, Function<T, List<String>> key, LongSupplier total) {
        boolean more = rows.size() > limit;
        List<T> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? link(key.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(List.copyOf(shown), next, count ? total.getAsLong() : null);
    }

    private String link(List<String> key) {
        return address.getRequestUriBuilder()
                .replaceQueryParam("cursor", CURSOR.write(key))
                .build()
                .toString();
    }
}
