package org.scrutiny.answers.summary;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.answers.trend.TrendOptions;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.PeriodReader;

/** Which lines are asked for, as of when, and in what order. */
public class SummaryQuery {
    @QueryParam("area")
    String area;

    @QueryParam("period")
    String period;

    @QueryParam("asOf")
    AsOf asOf;

    @QueryParam("sort")
    @DefaultValue("code")
    Sort sort;

    /** The order of the lines. */
    @Schema(name = "SummarySort")
    public enum Sort {
        CODE,
        ATTENTION
    }

    /** The moment as of which all is given; null for now. */
    Instant moment() {
        return AsOf.moment(asOf);
    }

    /** The figures up to the end of the period, which is one of a financial year unless it says otherwise. */
    TrendOptions options(Instant moment) {
        LocalDate endingBy = period == null
                ? null
                : PeriodReader.ofParameter("period", period, PeriodContext.of(YearType.FINANCIAL))
                        .end();
        return TrendOptions.standard(endingBy, moment);
    }
}
