package org.scrutiny.answers.changefeed;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/changes")
@Tag(name = "Changes")
@Transactional
public class ChangeResource {
    private final ChangeFeed feed;

    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "List what was created, revised and deleted since the last time",
            description =
                    "Every write of every resource, in an order that never changes, from the beginning or from `since` on. "
                            + "`next` is always given: keep it, and ask with it the next time for what came since. Who "
                            + "follows `next` is told each change once and misses none, however late its transaction "
                            + "ended; the states of one resource come in their order. `more` says whether to ask again "
                            + "at once.")
    public Changes list(@BeanParam ChangeQuery query) {
        return feed.read(query);
    }
}
