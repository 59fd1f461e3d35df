package org.scrutiny.figures.observation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.idempotency.Idempotent;
import org.scrutiny.platform.responsecache.CacheDependencies;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.Created;
import org.scrutiny.platform.rest.FieldSelection;
import org.scrutiny.platform.rest.FieldSelector;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.rest.SelectableFields;
import org.scrutiny.platform.store.ReferenceDataCache;

@Path("/v1/observations")
@Tag(name = "Observations")
@Transactional
public class ObservationResource {
    private static final int MAX_REASON = 1_000;
    private static final String FIELDS = SelectableFields.PARAMETER;

    private final Observations observations;
    private final Areas areas;
    private final SeriesVersions versions;
    private final CacheDependencies cacheDependencies;
    private final FieldSelector selector;

    ObservationResource(
            Observations observations,
            Areas areas,
            SeriesVersions versions,
            CacheDependencies cacheDependencies,
            FieldSelector selector) {
        this.observations = observations;
        this.areas = areas;
        this.versions = versions;
        this.cacheDependencies = cacheDependencies;
        this.selector = selector;
    }

    @GET
    @Transactional(Transactional.TxType.NEVER)
    @Requires(Permission.READ_FIGURES)
    @Operation(operationId = "listObservations", summary = "List observations by indicator, area and period")
    public Page<Observation> list(
            @BeanParam Paging paging, @BeanParam ObservationQuery query, @QueryParam(FIELDS) List<String> fields) {
        selector.select(Observation.SELECTABLE, fields);
        query.addPredecessors(areas);
        cacheDependencies.add(ReferenceDataCache.COUNTER_KEY);
        cacheDependencies.addAll(query.indicator, query.area, SeriesKey::new);
        cacheDependencies.addVersion(() -> versions.read(query.indicator, query.area));
        Page<Observation> shown = paging.read(page -> observations.list(page, query));
        cacheDependencies.complete(null);
        return shown;
    }

    @GET
    @Path("export")
    @Transactional(Transactional.TxType.NEVER)
    @Produces({"text/csv", MediaType.APPLICATION_JSON, "application/x-ndjson"})
    @Requires(Permission.READ_FIGURES)
    @Operation(operationId = "exportObservations", summary = "Export all observations that match the filters")
    public Export export(
            @BeanParam ObservationQuery query,
            @QueryParam("format") @DefaultValue("csv") ExportFormat format,
            @QueryParam(FIELDS) List<String> fields) {
        FieldSelection selection = Observation.SELECTABLE.parse(fields);
        query.addPredecessors(areas);
        QuarkusTransaction.requiringNew().run(() -> observations.filter(query));
        return new Export(query, format, selection);
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_FIGURES)
    @Operation(operationId = "createObservation", summary = "Add an observation")
    public RestResponse<Observation> create(ObservationInput observation) {
        Observation created = observations.create(observation);
        return Created.at("/v1/observations/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_FIGURES)
    @Operation(operationId = "readObservation", summary = "Read one observation")
    public Observation read(
            @PathParam("id") Long id, @QueryParam("asOf") AsOf asOf, @QueryParam(FIELDS) List<String> fields) {
        selector.select(Observation.SELECTABLE, fields);
        return observations.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Requires(Permission.WRITE_FIGURES)
    @Operation(operationId = "reviseObservation", summary = "Revise an observation; its previous state is kept")
    public Observation revise(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ObservationInput observation) {
        return observations.revise(id, new IfMatch(ifMatch), observation);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.WRITE_FIGURES)
    @Operation(operationId = "deleteObservation", summary = "Delete an observation; its history is kept")
    public void delete(
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("reason") String reason) {
        Checks.notLonger("reason", reason, MAX_REASON);
        observations.delete(id, new IfMatch(ifMatch), reason);
    }

    @GET
    @Path("{id}/revisions")
    @Requires(Permission.READ_FIGURES)
    @Operation(operationId = "listObservationRevisions", summary = "List every state of an observation, oldest first")
    public ObservationRevisions revisions(@PathParam("id") Long id) {
        return new ObservationRevisions(observations.revisions(id));
    }
}
