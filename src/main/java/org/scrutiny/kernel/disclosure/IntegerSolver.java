package org.scrutiny.kernel.disclosure;

/** Finds whole-number solutions of a system. */
interface IntegerSolver {
    /**
     * A solution in which a variable is as large, or as small, as possible.
     *
     * @param system all upper bounds are finite
     * @param millis time after which to give up
     * @return null if there is no solution
     * @throws AuditException if it is not known whether there is one
     */
    long[] solve(LinearSystem system, int variable, boolean largest, long millis);
}
