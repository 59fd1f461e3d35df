package org.scrutiny.answers.trend;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.kernel.statistics.XmrParameters;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.AsOf;

/** Query parameters of a trend. */
public class TrendQuery {
    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

    @QueryParam("withPredecessors")
    @DefaultValue("false")
    Boolean withPredecessors;

    @QueryParam("asOf")
    AsOf asOf;

    @QueryParam("rebase")
    List<LocalDate> rebase;

    @QueryParam("baseline")
    Integer baseline;

    @QueryParam("shiftLength")
    @DefaultValue("7")
    Integer shiftLength;

    @QueryParam("trendLength")
    @DefaultValue("7")
    Integer trendLength;

    @QueryParam("gapPolicy")
    @DefaultValue("break")
    GapPolicy gapPolicy;

    @QueryParam("screenOutliers")
    @DefaultValue("false")
    Boolean screenOutliers;

    /** Point in time of all data; null for now. */
    Instant moment() {
        return AsOf.moment(asOf);
    }

    /**
     * Validates the parameters.
     *
     * @param moment point in time of all data; null for now
     * @param today its day
     * @throws ProblemException invalid_parameter, naming a parameter that is out of bounds
     */
    TrendOptions options(Instant moment, LocalDate today) {
        require(from == null || to == null || from.isBefore(to), "to", "must be after 'from'", to);
        requireRun("shiftLength", shiftLength);
        requireRun("trendLength", trendLength);
        require(
                baseline == null || baseline >= XmrParameters.MIN_BASELINE,
                "baseline",
                "must be at least " + XmrParameters.MIN_BASELINE,
                baseline);
        return new TrendOptions(
                from,
                to,
                null,
                moment,
                today,
                rebase,
                new XmrParameters(shiftLength, trendLength, gapPolicy, screenOutliers, baseline));
    }

    private static void requireRun(String parameter, int length) {
        require(
                length >= XmrParameters.MIN_RUN && length <= XmrParameters.MAX_RUN,
                parameter,
                "must be from " + XmrParameters.MIN_RUN + " to " + XmrParameters.MAX_RUN,
                length);
    }

    private static void require(boolean valid, String parameter, String bounds, Object value) {
        if (!valid) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, parameter, "'" + parameter + "' " + bounds + ".", value);
        }
    }
}
