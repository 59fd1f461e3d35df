package org.scrutiny.answers.changefeed;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;

@Path("/v1/changes")
@Tag(name = "Changes")
@Transactional
public class ChangeResource {
    private final ChangeFeed feed;

    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Requires(Permission.READ_ANALYSIS)
    @Operation(
            operationId = "listChanges",
            summary = "List what was created, revised or deleted since the last request")
    public Changes list(@BeanParam ChangeQuery query) {
        return feed.read(query);
    }
}
