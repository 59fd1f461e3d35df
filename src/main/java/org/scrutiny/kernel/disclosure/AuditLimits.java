package org.scrutiny.kernel.disclosure;

import java.time.Duration;

/**
 * How much work a table may take. Beyond a limit it is not audited, and nothing but zeros is shown.
 *
 * @param maxCells cells of the table
 * @param maxSystems how many sets of hidden cells may be examined; unlike time, the same on every machine
 * @param maxTime a safety net above the other two
 */
public record AuditLimits(int maxCells, int maxSystems, Duration maxTime) {
    public static final AuditLimits DEFAULT = new AuditLimits(20_000, 500_000, Duration.ofMinutes(2));
}
