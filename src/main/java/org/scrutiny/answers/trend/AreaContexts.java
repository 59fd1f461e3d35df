package org.scrutiny.answers.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Finds the area that a request names, and those that it is compared with. */
@ApplicationScoped
public class AreaContexts {
    private final Areas areas;

    AreaContexts(Areas areas) {
        this.areas = areas;
    }

    /**
     * The place with this GSS code.
     *
     * @param asOf the moment as of which areas are given; null for now
     * @throws ProblemException invalid_parameter without a code, or for one that no area has
     */
    public AreaContext at(String code, Instant asOf) {
        if (code == null || code.isBlank()) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, "area", "'area' is required: the GSS code of an area.", code);
        }
        Area area = areas.find(code, asOf)
                .orElseThrow(() ->
                        ProblemException.ofParameter(ErrorCode.INVALID_PARAMETER, "area", missing(code, asOf), code));
        return new AreaContext(area, areas.around(area, asOf), areas.neighbours(area, asOf));
    }

    private static String missing(String code, Instant asOf) {
        return asOf == null
                ? "There is no area '" + code + "'."
                : "There was no area '" + code + "' as of " + asOf + ".";
    }
}
