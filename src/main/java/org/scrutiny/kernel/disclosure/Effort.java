package org.scrutiny.kernel.disclosure;

/** The work spent on one table, which ends the audit when a limit is passed. */
final class Effort {
    private static final double NANOS_PER_MILLI = 1e6;

    private final AuditLimits limits;
    private final long start = System.nanoTime();
    private int systems;

    Effort(AuditLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts one system of relations that is examined or solved.
     *
     * @throws AuditException if a limit is passed
     */
    void spend() {
        systems++;
        if (systems > limits.maxSystems() || remainingMillis() <= 0) {
            throw new AuditException(SuppressionOutcome.LIMIT_EXCEEDED);
        }
    }

    long remainingMillis() {
        return limits.maxTime().toMillis() - (long) ((System.nanoTime() - start) / NANOS_PER_MILLI);
    }
}
