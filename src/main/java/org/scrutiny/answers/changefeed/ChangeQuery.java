package org.scrutiny.answers.changefeed;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.scrutiny.platform.rest.AbsoluteLinks;
import org.scrutiny.platform.rest.Paging;

/** Query parameters of the change feed. */
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

    @Inject
    AbsoluteLinks links;

    /** One row more than the limit, to tell whether there are more. */
    int rowsToRead() {
        return Paging.rowsToRead(limit);
    }

    /** The address of this request with another starting position. */
    String from(Position position) {
        return links.withParameter(address, "since", position.cursor());
    }
}
