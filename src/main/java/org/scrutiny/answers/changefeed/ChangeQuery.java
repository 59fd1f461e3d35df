package org.scrutiny.answers.changefeed;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.scrutiny.platform.rest.Paging;

/** Which changes are asked for, and since when. */
public class ChangeQuery {
    @QueryParam("since")
    String since;

    @QueryParam("type")
    List<ChangeType> type;

    @QueryParam("limit")
    @DefaultValue("100")
    Integer limit;

    @Context
    UriInfo address;

    /** One more than are shown tells whether there are more. */
    int rowsToRead() {
        return Paging.rowsToRead(limit);
    }

    /** The same question, put from another place. */
    String from(Position position) {
        return address.getRequestUriBuilder()
                .replaceQueryParam("since", position.cursor())
                .build()
                .toString();
    }
}
