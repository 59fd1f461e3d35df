package org.scrutiny.answers.trend;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Finds the area of a request and the areas that it is compared with. */
@Singleton
public class AreaContexts {
    private final Areas areas;

    AreaContexts(Areas areas) {
        this.areas = areas;
    }

    /** Finds an area by its GSS code, without the areas that it replaces; see the other method. */
    public AreaContext find(String code, Instant asOf) {
        return find(code, false, asOf);
    }

    /**
     * Finds an area by its GSS code.
     *
     * @param withPredecessors whether its figures continue those under its earlier codes
     * @param asOf point in time; null for now
     * @throws ProblemException invalid_parameter if the code is missing or unknown
     */
    AreaContext find(String code, boolean withPredecessors, Instant asOf) {
        if (code == null || code.isBlank()) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, "area", "'area' is required. Give the GSS code of an area.", code);
        }
        Area area = areas.find(code, asOf)
                .orElseThrow(() ->
                        ProblemException.ofParameter(ErrorCode.INVALID_PARAMETER, "area", missing(code, asOf), code));
        return new AreaContext(
                area,
                areas.around(area, asOf),
                areas.neighbours(area, asOf),
                withPredecessors ? EarlierAreas.of(area, areas.all()) : EarlierAreas.NONE);
    }

    private static String missing(String code, Instant asOf) {
        return asOf == null
                ? "There is no area '" + code + "'."
                : "There was no area '" + code + "' as of " + asOf + ".";
    }
}
