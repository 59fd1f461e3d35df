package org.scrutiny.kernel.disclosure;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.scrutiny.kernel.disclosure.LinearSystem.Equation;

/**
 * Solves the linear program without the condition that numbers are whole. If its solution is not in whole numbers, or it finds
 * none, the integer program decides, which takes several times as long.
 */
final class LinearProgramSolver implements IntegerSolver {

    @Override
    public long[] solve(LinearSystem system, int variable, boolean largest, long millis) {
        Optimisation.Result relaxed = relaxed(system, variable, largest, options(millis));
        if (relaxed.getState().isOptimal()) {
            long[] values = whole(relaxed, system, true);
            if (system.isSolution(values)) {
                return values;
            }
        }
        Optimisation.Result whole = integer(system, variable, largest, options(millis));
        if (whole.getState() == Optimisation.State.INFEASIBLE) {
            return null;
        } else if (whole.getState().isOptimal()) {
            return whole(whole, system, false);
        }
        throw new AuditException(SuppressionOutcome.SOLVER_FAILED);
    }

    private static Optimisation.Options options(long millis) {
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = millis;
        options.time_suffice = millis;
        return options;
    }

    /** Variables are counted from their lower bounds, which keeps the numbers small. */
    private static Optimisation.Result relaxed(
            LinearSystem system, int variable, boolean largest, Optimisation.Options options) {
        int size = system.cells().length;
        double[] objective = new double[size];
        double[] ranges = new double[size];
        objective[variable] = largest ? -1 : 1;
        for (int i = 0; i < size; i++) {
            ranges[i] = system.upper()[i] - system.lower()[i];
        }
        LinearSolver.Builder builder =
                LinearSolver.newBuilder(objective).lower(new double[size]).upper(ranges);
        for (Equation equation : system.equations()) {
            double[] row = new double[size];
            double constant = equation.constant();
            for (int i = 0; i < equation.variables().length; i++) {
                int member = equation.variables()[i];
                row[member] = equation.signs()[i];
                constant += row[member] * system.lower()[member];
            }
            builder.equality(-constant, row);
        }
        return builder.build(options).solve();
    }

    private static Optimisation.Result integer(
            LinearSystem system, int variable, boolean largest, Optimisation.Options options) {
        ExpressionsBasedModel model = new ExpressionsBasedModel(options);
        for (int i = 0; i < system.cells().length; i++) {
            model.newVariable("cell" + i)
                    .lower(system.lower()[i])
                    .upper(system.upper()[i])
                    .integer();
        }
        model.getVariable(variable).weight(1);
        for (int e = 0; e < system.equations().size(); e++) {
            Equation equation = system.equations().get(e);
            Expression expression = model.newExpression("relation" + e).level(-equation.constant());
            for (int i = 0; i < equation.variables().length; i++) {
                expression.set(equation.variables()[i], equation.signs()[i]);
            }
        }
        return largest ? model.maximise() : model.minimise();
    }

    private static long[] whole(Optimisation.Result result, LinearSystem system, boolean fromLower) {
        long[] values = new long[system.cells().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(result.doubleValue(i)) + (fromLower ? system.lower()[i] : 0);
        }
        return values;
    }
}
