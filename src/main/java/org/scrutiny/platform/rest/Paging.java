package org.scrutiny.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.RowCount;

/**
 * The page of a list that a client requests. A cursor holds the key of the last row of the previous page, so that every
 * page costs the same, and no row is repeated or missed while others write.
 */
public class Paging {
    private static final int MAX_ROWS = 1_000;
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

    @Inject
    AbsoluteLinks links;

    /**
     * Reads the page that was requested.
     *
     * @throws ProblemException invalid_parameter for a limit out of bounds, or for a cursor that this list did not
     *     issue
     */
    public <T> Page<T> read(Function<PageRequest, PageResult<T>> list) {
        List<String> after = cursor == null ? null : CURSOR.read(cursor, Function.identity());
        try {
            PageResult<T> page = list.apply(new PageRequest(rowsToRead(limit) - 1, after, count));
            RowCount total = page.count();
            return new Page<>(
                    page.rows(),
                    page.next() == null ? null : link(page.next()),
                    total == null ? null : total.rows(),
                    total == null ? null : total.estimated());
        } catch (PageRequest.InvalidPositionException e) {
            throw CURSOR.invalid(cursor);
        }
    }

    /**
     * The number of rows to read for a page: one more than its limit, which shows whether there is a next page.
     *
     * @throws ProblemException invalid_parameter for a limit out of bounds
     */
    public static int rowsToRead(int limit) {
        if (limit < 1 || limit > MAX_ROWS) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, "limit", "'limit' must be from 1 to " + MAX_ROWS + ".", limit);
        }
        return limit + 1;
    }

    private String link(List<String> key) {
        return links.withParameter(address, "cursor", CURSOR.write(key));
    }
}
