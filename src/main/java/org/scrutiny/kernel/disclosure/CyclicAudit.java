package org.scrutiny.kernel.disclosure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values of variables in a system whose relations form a cycle, as in a two-way table. A value counts as possible only if a
 * whole-number solution with it was found and checked, so an error of the solver can hide too much but never too little.
 */
final class CyclicAudit {
    /** How many values between the bounds are tried for each one that is required. */
    private static final int ATTEMPTS = 4;

    private final LinearSystem system;
    private final long cap;
    private final boolean network;
    private final IntegerSolver solver;
    private final Effort effort;
    private final List<Set<Long>> found;

    CyclicAudit(LinearSystem unbounded, long[] counts, IntegerSolver solver, Effort effort) {
        this.cap = cap(unbounded);
        this.system = new LinearSystem(
                unbounded.cells(),
                unbounded.lower(),
                Arrays.stream(unbounded.upper())
                        .map(bound -> Math.min(bound, cap))
                        .toArray(),
                unbounded.equations());
        this.network = NetworkStructure.isNetwork(system);
        this.solver = solver;
        this.effort = effort;
        this.found = Arrays.stream(counts)
                .<Set<Long>>mapToObj(count -> new HashSet<>())
                .toList();
        if (system.isSolution(counts)) {
            add(counts);
        }
    }

    /** More than any variable that is bounded by the others can reach. */
    private static long cap(LinearSystem system) {
        long sum = Arrays.stream(system.lower()).sum()
                + system.equations().stream()
                        .mapToLong(equation -> Math.abs(equation.constant()))
                        .sum();
        return 4 * sum + 1000;
    }

    boolean holds(int variable, int values) {
        if (isEnough(variable, values)) {
            return true;
        }
        add(solve(system, variable, true));
        if (isEnough(variable, values)) {
            return true;
        }
        add(solve(system, variable, false));
        long last = Math.min(max(variable) - 1, min(variable) + (long) ATTEMPTS * values);
        for (long value = min(variable) + 1; !isEnough(variable, values) && !network && value <= last; value++) {
            if (!found.get(variable).contains(value)) {
                add(solve(system.with(variable, value), variable, true));
            }
        }
        return isEnough(variable, values);
    }

    FeasibleRange range(int variable) {
        add(solve(system, variable, true));
        add(solve(system, variable, false));
        long max = max(variable);
        return new FeasibleRange(min(variable), max > cap / 2 ? null : max);
    }

    private boolean isEnough(int variable, int values) {
        return (network && !found.get(variable).isEmpty())
                ? max(variable) - min(variable) + 1 >= values
                : found.get(variable).size() >= values;
    }

    private long min(int variable) {
        return found.get(variable).stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    private long max(int variable) {
        return found.get(variable).stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private long[] solve(LinearSystem of, int variable, boolean largest) {
        effort.spend();
        long[] solution = solve(of, variable, largest, effort.remainingMillis());
        if (solution != null && !of.isSolution(solution)) {
            throw new AuditException(SuppressionOutcome.SOLVER_FAILED);
        }
        return solution;
    }

    private long[] solve(LinearSystem of, int variable, boolean largest, long millis) {
        try {
            return solver.solve(of, variable, largest, millis);
        } catch (AuditException e) {
            throw e;
        } catch (RuntimeException e) {
            // What the library throws is not documented, and must not end in an answer.
            throw new AuditException(SuppressionOutcome.SOLVER_FAILED);
        }
    }

    private void add(long[] solution) {
        if (solution != null) {
            for (int i = 0; i < solution.length; i++) {
                found.get(i).add(solution[i]);
            }
        }
    }
}
