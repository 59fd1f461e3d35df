package org.scrutiny.figures.signoff;

import java.util.List;

/**
 * The figures of a dashboard for an area and a period.
 *
 * @param missing codes of the indicators without a figure
 */
record SignedFigures(int figures, List<String> missing) {}
