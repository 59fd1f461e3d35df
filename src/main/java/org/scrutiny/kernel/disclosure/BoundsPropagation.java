package org.scrutiny.kernel.disclosure;

import org.scrutiny.kernel.disclosure.LinearSystem.Equation;

/**
 * Narrows bounds: in each equation, what the other variables can add up to bounds every variable. The result never excludes a
 * possible value. It is exact for a single relation and for hierarchies.
 */
final class BoundsPropagation {
    /** In a cycle of relations, bounds may creep towards each other by one; what is not narrowed here is left to the solver. */
    private static final int MIN_ROUNDS = 60;

    private final long[] lower;
    private final long[] upper;
    private boolean changed;

    private BoundsPropagation(LinearSystem system) {
        lower = system.lower().clone();
        upper = system.upper().clone();
    }

    /**
     * The system with narrower bounds.
     *
     * @throws AuditException if no solution is left
     */
    static LinearSystem narrow(LinearSystem system) {
        BoundsPropagation propagation = new BoundsPropagation(system);
        // Without cycles, one way through all relations and back is enough.
        int rounds = Math.max(MIN_ROUNDS, 2 * system.equations().size() + 1);
        for (int round = 0; round == 0 || (propagation.changed && round < rounds); round++) {
            propagation.changed = false;
            system.equations().forEach(propagation::apply);
        }
        return new LinearSystem(system.cells(), propagation.lower, propagation.upper, system.equations());
    }

    private void apply(Equation equation) {
        Sum least = new Sum(equation.constant());
        Sum most = new Sum(equation.constant());
        for (int i = 0; i < equation.variables().length; i++) {
            int variable = equation.variables()[i];
            boolean positive = equation.signs()[i] > 0;
            least.add(positive ? lower[variable] : -upper[variable]);
            most.add(positive ? upper[variable] : -lower[variable]);
        }
        for (int i = 0; i < equation.variables().length; i++) {
            int variable = equation.variables()[i];
            if (equation.signs()[i] > 0) {
                // The variable is minus the sum of the others.
                narrow(variable, -most.without(upper[variable]), -least.without(lower[variable]));
            } else {
                narrow(variable, least.without(-upper[variable]), most.without(-lower[variable]));
            }
        }
    }

    private void narrow(int variable, long min, long max) {
        if (min > lower[variable]) {
            lower[variable] = min;
            changed = true;
        }
        if (max < upper[variable]) {
            upper[variable] = max;
            changed = true;
        }
        if (lower[variable] > upper[variable]) {
            throw new AuditException(SuppressionOutcome.INCONSISTENT);
        }
    }

    /** A sum of which some terms may be infinite, all of them with the same sign. */
    private static final class Sum {
        private long finite;
        private int infinite;
        private boolean negative;

        Sum(long start) {
            finite = start;
        }

        void add(long term) {
            if (isInfinite(term)) {
                infinite++;
                negative = term < 0;
            } else {
                finite += term;
            }
        }

        long without(long term) {
            if (infinite > (isInfinite(term) ? 1 : 0)) {
                return negative ? -Knowledge.UNBOUNDED : Knowledge.UNBOUNDED;
            }
            return isInfinite(term) ? finite : finite - term;
        }

        private static boolean isInfinite(long term) {
            return Math.abs(term) == Knowledge.UNBOUNDED;
        }
    }
}
