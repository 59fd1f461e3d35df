package org.scrutiny.figures.observation;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.PeriodReader;

/** Which observations are asked for, as the query says it. */
public class ObservationQuery {
    @QueryParam("indicator")
    List<String> indicator;

    @QueryParam("area")
    List<String> area;

    @QueryParam("dashboard")
    List<Integer> dashboard;

    @Parameter(description = "A period such as `Q1 2024/25`.")
    @QueryParam("period")
    List<String> period;

    @Parameter(description = "First day of the earliest period.")
    @QueryParam("from")
    LocalDate from;

    @Parameter(description = "Periods that start before this day.")
    @QueryParam("to")
    LocalDate to;

    @QueryParam("status")
    List<ObservationStatus> status;

    @Parameter(description = "Whether the figure broke a rule when it was written.")
    @QueryParam("warning")
    Boolean warning;

    @Parameter(description = "Written at or after this instant.")
    @QueryParam("updatedSince")
    Instant updatedSince;

    @QueryParam("signOff")
    List<SignOffState> signOff;

    @QueryParam("asOf")
    AsOf asOf;

    /** The filter anew, since a filter is used up by one statement. */
    ObservationFilter filter(Observations observations) {
        Instant moment = AsOf.moment(asOf);
        return new ObservationFilter()
                .asOf(moment)
                .in("o.indicator", indicator)
                .in("o.area", area)
                .indicators(observations.ofDashboards(dashboard, moment))
                .periods(PeriodReader.ofParameters("period", period))
                .startsBetween(from, to)
                .status(status)
                .warned(warning)
                .updatedSince(updatedSince)
                .signOff(signOff, moment);
    }
}
