package org.scrutiny.figures.observation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.publication.SignedSeries;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.PeriodReader;

/** The filters of a list or an export of observations. */
public class ObservationQuery {
    @QueryParam("indicator")
    List<String> indicator;

    @QueryParam("area")
    List<String> area;

    @QueryParam("withPredecessors")
    boolean withPredecessors;

    @QueryParam("dashboard")
    List<Integer> dashboard;

    @QueryParam("period")
    List<String> period;

    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    @QueryParam("status")
    List<ObservationStatus> status;

    @QueryParam("warning")
    Boolean warning;

    @QueryParam("updatedSince")
    Instant updatedSince;

    @QueryParam("signOff")
    List<SignOffState> signOff;

    @QueryParam("asOf")
    AsOf asOf;

    /** Extends the areas by those that they replace, if that was requested. */
    void addPredecessors(Areas areas) {
        if (withPredecessors && !area.isEmpty()) {
            area = QuarkusTransaction.requiringNew().call(() -> areas.withPredecessors(area));
        }
    }

    boolean isPast() {
        return asOf != null;
    }

    ObservationFilter filter(Indicators indicators, SignedSeries signed) {
        Instant moment = AsOf.moment(asOf);
        return ObservationFilter.asOf(moment)
                .within(signed.find(signOff, moment))
                .indicators(indicator.isEmpty() ? null : indicator)
                .areas(area.isEmpty() ? null : area)
                .indicators(dashboard.isEmpty() ? null : indicators.ofDashboards(dashboard, moment))
                .periods(PeriodReader.ofParameters("period", period), () -> indicators.all(moment))
                .startsBetween(from, to)
                .status(status)
                .warned(warning)
                .updatedSince(updatedSince)
                .signOff(signOff);
    }
}
