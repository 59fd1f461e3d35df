package org.scrutiny.committee.comment;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.idempotency.Idempotent;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.Created;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.rest.PeriodReader;

@Path("/v1/comments")
@Tag(name = "Comments")
@Transactional
public class CommentResource {
    private final Comments comments;

    CommentResource(Comments comments) {
        this.comments = comments;
    }

    @GET
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "listComments", summary = "List and search comments")
    public Page<Comment> list(
            @BeanParam Paging paging,
            @QueryParam("meeting") List<String> meeting,
            @QueryParam("item") List<String> item,
            @QueryParam("dashboard") List<Integer> dashboard,
            @QueryParam("text") @Size(max = 1_000) String text,
            @QueryParam("speaker") List<@Size(max = 1_000) String> speaker,
            @QueryParam("role") List<SpeakerRole> role,
            @QueryParam("kind") List<UtteranceKind> kind,
            @QueryParam("indicator") List<@Size(max = 40) String> indicator,
            @QueryParam("period") List<@Size(max = 100) String> period,
            @QueryParam("asOf") AsOf asOf) {
        Checks.notLonger("text", text, 1_000);
        Checks.notLonger("speaker", speaker, 1_000);
        Checks.notLonger("indicator", indicator, 40);
        Checks.notLonger("period", period, 100);
        CommentSearch search =
                new CommentSearch(text, speaker, role, kind, indicator, PeriodReader.ofParameters("period", period));
        return paging.read(page -> comments.list(page, meeting, item, dashboard, search, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "createComment", summary = "Add a comment")
    public RestResponse<Comment> create(CommentInput comment) {
        Comment created = comments.create(comment);
        return Created.at("/v1/comments/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "readComment", summary = "Read one comment")
    public Comment read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return comments.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "replaceComment", summary = "Replace a comment")
    public Comment replace(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CommentInput comment) {
        return comments.replace(id, new IfMatch(ifMatch), comment);
    }

    @PUT
    @Path("{id}/links")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "settleCommentLinks", summary = "Confirm, change or add the links of a comment")
    public Comment reviewLinks(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, LinksInput links) {
        return comments.reviewLinks(id, new IfMatch(ifMatch), links);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "deleteComment", summary = "Delete a comment; its history is kept")
    public void delete(@PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        comments.delete(id, new IfMatch(ifMatch));
    }

    @GET
    @Path("{id}/revisions")
    @Requires(Permission.READ_MEETINGS)
    @Operation(
            operationId = "listCommentRevisions",
            summary = "List every state of a comment, oldest first, even after its deletion")
    public CommentRevisions revisions(@PathParam("id") Long id) {
        return new CommentRevisions(comments.revisions(id));
    }
}
