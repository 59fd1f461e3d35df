package org.scrutiny.observation;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.api.AsOf;
import org.scrutiny.api.Created;
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.api.Periods;
import org.scrutiny.api.Rules;
import org.scrutiny.cache.KeepAnswer;
import org.scrutiny.cache.Sources;
import org.scrutiny.idempotency.Idempotent;
import org.scrutiny.period.PeriodContext;

@Path("/v1/observations")
@Tag(name = "Observations")
@Transactional
public class ObservationResource {
    private static final int LONGEST_REASON = 1_000;

    private final Observations observations;
    private final Sources sources;

    ObservationResource(Observations observations, Sources sources) {
        this.observations = observations;
        this.sources = sources;
    }

    @GET
    @KeepAnswer
    @Operation(
            operationId = "listObservations",
            summary = "List observations by indicator, area and period",
            description = "A filter may be repeated; its values are alternatives.")
    public Page<Observation> list(
            @BeanParam Paging paging,
            @QueryParam("indicator") List<String> indicator,
            @QueryParam("area") List<String> area,
            @QueryParam("dashboard") List<Integer> dashboard,
            @Parameter(description = "A period such as `Q1 2024/25`.") @QueryParam("period") List<String> period,
            @Parameter(description = "First day of the earliest period.") @QueryParam("from") LocalDate from,
            @Parameter(description = "Periods that start before this day.") @QueryParam("to") LocalDate to,
            @QueryParam("status") List<ObservationStatus> status,
            @Parameter(description = "Whether the figure broke a rule when it was written.") @QueryParam("warning")
                    Boolean warning,
            @Parameter(description = "Written at or after this instant.") @QueryParam("updatedSince")
                    Instant updatedSince,
            @QueryParam("signOff") List<SignOffState> signOff,
            @QueryParam("asOf") AsOf asOf) {
        sources.areCatalogue();
        sources.areSeries(indicator, area);
        Instant moment = AsOf.moment(asOf);
        Page<Observation> page = observations.list(
                paging,
                () -> new ObservationFilter()
                        .asOf(moment)
                        .in("o.indicator", indicator)
                        .in("o.area", area)
                        .indicators(observations.ofDashboards(dashboard, moment))
                        .periods(period.stream()
                                .map(literal -> Periods.ofParameter("period", literal, PeriodContext.NONE))
                                .toList())
                        .startsBetween(from, to)
                        .status(status)
                        .warned(warning)
                        .updatedSince(updatedSince)
                        .signOff(signOff, moment));
        sources.complete(null);
        return page;
    }

    @POST
    @Idempotent
    @Operation(operationId = "createObservation", summary = "Add an observation")
    public RestResponse<Observation> create(ObservationInput observation) {
        Observation created = observations.create(observation);
        return Created.at("/v1/observations/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readObservation", summary = "Read one observation")
    public Observation read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return observations.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "reviseObservation", summary = "Revise an observation; its former state is kept")
    public Observation revise(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ObservationInput observation) {
        return observations.revise(id, ifMatch, observation);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteObservation", summary = "Delete an observation; its history is kept")
    public void delete(
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("reason") String reason) {
        Rules.notLonger("reason", reason, LONGEST_REASON);
        observations.delete(id, ifMatch, reason);
    }

    @GET
    @Path("{id}/revisions")
    @Operation(
            operationId = "listObservationRevisions",
            summary = "List every state an observation was in, oldest first")
    public ObservationRevisions revisions(@PathParam("id") Long id) {
        return new ObservationRevisions(observations.revisions(id));
    }
}
