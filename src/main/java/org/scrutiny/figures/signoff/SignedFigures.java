package org.scrutiny.figures.signoff;

import java.util.List;

/**
 * What there is of a dashboard in an area in a period.
 *
 * @param missing codes of the indicators without a figure
 */
record SignedFigures(int figures, List<String> missing) {
    static final SignedFigures NONE = new SignedFigures(0, List.of());
}
