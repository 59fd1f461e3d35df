package org.scrutiny.kernel.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Cells of unknown count that relations connect with one another, and these relations as equations of whole numbers. A variable
 * is a position in the array of cells.
 */
final class LinearSystem {
    private final int[] cells;
    private final long[] lower;
    private final long[] upper;
    private final List<Equation> equations;

    /**
     * Creates a system.
     *
     * @param cells numbers of the cells in their table, ascending
     * @param lower lower bound of each variable
     * @param upper upper bound of each variable; {@link Knowledge#UNBOUNDED} if there is none
     */
    LinearSystem(int[] cells, long[] lower, long[] upper, List<Equation> equations) {
        this.cells = cells;
        this.lower = lower;
        this.upper = upper;
        this.equations = equations;
    }

    int[] cells() {
        return cells;
    }

    long[] lower() {
        return lower;
    }

    long[] upper() {
        return upper;
    }

    List<Equation> equations() {
        return equations;
    }

    /** The variables with their signs, and the constant, add up to 0. */
    static final class Equation {
        private final int[] variables;
        private final int[] signs;
        private final long constant;

        private Equation(int[] variables, int[] signs, long constant) {
            this.variables = variables;
            this.signs = signs;
            this.constant = constant;
        }

        int[] variables() {
            return variables;
        }

        int[] signs() {
            return signs;
        }

        long constant() {
            return constant;
        }

        /** Keeps the chosen variables, numbered by their place among the chosen, and moves the others into the constant. */
        private static Equation keep(
                int[] variables, int[] signs, long constant, int[] chosen, IntToLongFunction known) {
            int[] kept = new int[variables.length];
            int[] keptSigns = new int[variables.length];
            long sum = constant;
            int size = 0;
            for (int i = 0; i < variables.length; i++) {
                int place = Arrays.binarySearch(chosen, variables[i]);
                if (place < 0) {
                    sum += signs[i] * known.applyAsLong(variables[i]);
                } else {
                    kept[size] = place;
                    keptSigns[size++] = signs[i];
                }
            }
            return new Equation(Arrays.copyOf(kept, size), Arrays.copyOf(keptSigns, size), sum);
        }
    }

    /** The system around a cell whose count is not known exactly. */
    static LinearSystem around(int seed, IndexedTable table, Knowledge knowledge, BitSet hidden) {
        BitSet members = new BitSet();
        BitSet lines = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(seed));
        members.set(seed);
        while (!open.isEmpty()) {
            for (int line : table.linesOf(open.remove())) {
                if (!lines.get(line)) {
                    lines.set(line);
                    for (int cell : table.line(line).cells()) {
                        if (!members.get(cell) && !knowledge.isExact(cell, hidden)) {
                            members.set(cell);
                            open.add(cell);
                        }
                    }
                }
            }
        }
        int[] cells = members.stream().toArray();
        IntToLongFunction lower = cell -> knowledge.lower(cell, hidden);
        return new LinearSystem(
                cells,
                Arrays.stream(cells).mapToLong(lower).toArray(),
                Arrays.stream(cells)
                        .mapToLong(cell -> knowledge.upper(cell, hidden))
                        .toArray(),
                lines.stream()
                        .mapToObj(table::line)
                        .map(line -> Equation.keep(line.cells(), line.signs(), 0, cells, lower))
                        .toList());
    }

    /** The systems that remain when every variable with equal bounds is replaced by its value. */
    List<LinearSystem> split() {
        List<LinearSystem> parts = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int variable = 0; variable < cells.length; variable++) {
            if (!seen.get(variable) && lower[variable] < upper[variable]) {
                parts.add(part(variable, seen));
            }
        }
        return parts;
    }

    private LinearSystem part(int seed, BitSet seen) {
        BitSet members = new BitSet();
        List<Equation> touched = new ArrayList<>();
        members.set(seed);
        boolean grows = true;
        BitSet used = new BitSet();
        while (grows) {
            grows = false;
            for (int i = used.nextClearBit(0); i < equations.size(); i = used.nextClearBit(i + 1)) {
                Equation equation = equations.get(i);
                if (Arrays.stream(equation.variables).anyMatch(members::get)) {
                    used.set(i);
                    touched.add(equation);
                    Arrays.stream(equation.variables)
                            .filter(variable -> lower[variable] < upper[variable])
                            .forEach(members::set);
                    grows = true;
                }
            }
        }
        seen.or(members);
        int[] chosen = members.stream().toArray();
        return new LinearSystem(
                Arrays.stream(chosen).map(variable -> cells[variable]).toArray(),
                Arrays.stream(chosen).mapToLong(variable -> lower[variable]).toArray(),
                Arrays.stream(chosen).mapToLong(variable -> upper[variable]).toArray(),
                touched.stream()
                        .map(equation -> Equation.keep(
                                equation.variables,
                                equation.signs,
                                equation.constant,
                                chosen,
                                variable -> lower[variable]))
                        .toList());
    }

    /** The same system with one variable set to a value. */
    LinearSystem with(int variable, long value) {
        long[] otherLower = lower.clone();
        long[] otherUpper = upper.clone();
        otherLower[variable] = value;
        otherUpper[variable] = value;
        return new LinearSystem(cells, otherLower, otherUpper, equations);
    }

    /**
     * Whether no two variables are connected in more than one way. Then each value within propagated bounds is possible, for
     * each variable: sums of ranges of whole numbers have no gaps.
     */
    boolean isForest() {
        int ends = equations.stream()
                .mapToInt(equation -> equation.variables.length)
                .sum();
        return ends == cells.length + equations.size() - 1;
    }

    boolean isSolution(long[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < lower[i] || values[i] > upper[i]) {
                return false;
            }
        }
        return equations.stream().allMatch(equation -> {
            long sum = equation.constant;
            for (int i = 0; i < equation.variables.length; i++) {
                sum += equation.signs[i] * values[equation.variables[i]];
            }
            return sum == 0;
        });
    }

    int variable(int cell) {
        return Arrays.binarySearch(cells, cell);
    }
}
