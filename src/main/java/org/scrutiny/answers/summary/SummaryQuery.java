package org.scrutiny.answers.summary;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.PeriodReader;

/** Query parameters of a summary. */
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

    @Schema(name = "SummarySort")
    public enum Sort {
        CODE,
        ATTENTION
    }

    /** Point in time of all data; null for now. */
    Instant moment() {
        return AsOf.moment(asOf);
    }

    /** Options for the figures up to the end of the period, which is financial unless it names another kind of year. */
    TrendOptions options(Instant moment, LocalDate today) {
        LocalDate endingBy = period == null
                ? null
                : PeriodReader.ofParameter("period", period, PeriodContext.of(YearType.FINANCIAL))
                        .end();
        return TrendOptions.standard(endingBy, moment, today);
    }
}
