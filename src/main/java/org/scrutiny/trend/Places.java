package org.scrutiny.trend;

import jakarta.enterprise.context.ApplicationScoped;
import org.scrutiny.area.Area;
import org.scrutiny.area.Areas;
import org.scrutiny.problem.ErrorCode;
import org.scrutiny.problem.ProblemException;

/** Finds the area that a request names, and those that it is compared with. */
@ApplicationScoped
public class Places {
    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /**
     * The place with this GSS code.
     *
     * @throws ProblemException invalid_parameter without a code, or for one that no area has
     */
    public Place at(String code) {
        if (code == null || code.isBlank()) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, "area", "'area' is required: the GSS code of an area.", code);
        }
        Area area = areas.find(code)
                .orElseThrow(() -> ProblemException.ofParameter(
                        ErrorCode.INVALID_PARAMETER, "area", "There is no area '" + code + "'.", code));
        return new Place(area, areas.around(area), areas.neighbours(area));
    }
}
