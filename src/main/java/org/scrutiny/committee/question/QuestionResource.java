package org.scrutiny.committee.question;

import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.idempotency.Idempotent;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.Created;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

@Path("/v1/questions")
@Tag(name = "Questions")
@Transactional
public class QuestionResource {
    private final Questions questions;

    QuestionResource(Questions questions) {
        this.questions = questions;
    }

    @GET
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "listQuestions", summary = "List questions, suggestions, requests and commitments by id")
    public Page<Question> list(@BeanParam Paging paging, @BeanParam QuestionQuery query) {
        return paging.read(page -> questions.list(page, query));
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "createQuestion", summary = "Add a question, suggestion, request or commitment")
    public RestResponse<Question> create(QuestionInput question) {
        return located(questions.create(question));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "readQuestion", summary = "Read one question with its answers")
    public Question read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return questions.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "replaceQuestion", summary = "Replace a question; its answers stay")
    public Question replace(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, QuestionInput question) {
        return questions.replace(id, new IfMatch(ifMatch), question);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "deleteQuestion", summary = "Delete a question; its history is kept")
    public void delete(@PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        questions.delete(id, new IfMatch(ifMatch));
    }

    @POST
    @Path("{id}/answers")
    @Idempotent
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "answerQuestion", summary = "Answer a question")
    public RestResponse<Question> answer(@PathParam("id") Long id, QuestionAnswerInput answer) {
        return located(questions.answer(id, answer));
    }

    private static RestResponse<Question> located(Question question) {
        return Created.at("/v1/questions/" + question.id(), question);
    }
}
