package org.scrutiny.answers.trend;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.kernel.statistics.XmrParameters;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.AsOf;

/** The query parameters that say how a series is to be judged. */
public class TrendQuery {
    @QueryParam("from")
    LocalDate from;

    @QueryParam("to")
    LocalDate to;

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

    /** The moment as of which all is given; null for now. */
    Instant moment() {
        return AsOf.moment(asOf);
    }

    /**
     * The options.
     *
     * @param moment the moment as of which all is given; null for now
     * @throws ProblemException invalid_parameter, naming the one that is out of its bounds
     */
    TrendOptions options(Instant moment) {
        refuse(from != null && to != null && !from.isBefore(to), "to", "lies after 'from'", to);
        refuseRun("shiftLength", shiftLength);
        refuseRun("trendLength", trendLength);
        refuse(
                baseline != null && baseline < XmrParameters.SHORTEST_BASELINE,
                "baseline",
                "is at least " + XmrParameters.SHORTEST_BASELINE,
                baseline);
        return new TrendOptions(
                from,
                to,
                null,
                moment,
                rebase,
                new XmrParameters(shiftLength, trendLength, gapPolicy, screenOutliers, baseline));
    }

    private static void refuseRun(String parameter, int length) {
        refuse(
                length < XmrParameters.SHORTEST_RUN || length > XmrParameters.LONGEST_RUN,
                parameter,
                "is from " + XmrParameters.SHORTEST_RUN + " to " + XmrParameters.LONGEST_RUN,
                length);
    }

    private static void refuse(boolean wrong, String parameter, String bounds, Object value) {
        if (wrong) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, parameter, "'" + parameter + "' " + bounds + ".", value);
        }
    }
}
