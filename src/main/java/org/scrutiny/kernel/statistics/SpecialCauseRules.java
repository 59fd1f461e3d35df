package org.scrutiny.kernel.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules for special cause, applied to one run of neighbouring points. */
final class SpecialCauseRules {
    private static final int THREE = 3;
    private static final int TWO = 2;

    private final Rational[] values;
    private final int[] sides;
    private final int[] outside;
    private final int[] near;
    private final List<Map<Rule, Direction>> broken;

    private SpecialCauseRules(Rational[] values, ProcessLimits limits) {
        this.values = values;
        this.sides = new int[values.length];
        this.outside = new int[values.length];
        this.near = new int[values.length];
        this.broken = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            sides[i] = limits.side(values[i]);
            outside[i] = limits.outside(values[i]);
            near[i] = outside[i] == 0 ? limits.near(values[i]) : 0;
            broken.add(new EnumMap<>(Rule.class));
        }
    }

    /** The rules that each point of the run breaks, in the order of the rules. */
    static List<List<Signal>> apply(Rational[] run, ProcessLimits limits, XmrParameters parameters) {
        SpecialCauseRules specialCauseRules = new SpecialCauseRules(run, limits);
        specialCauseRules.outside();
        specialCauseRules.trend(parameters.trendLength());
        specialCauseRules.twoInThree();
        specialCauseRules.shift(parameters.shiftLength());
        return specialCauseRules.broken.stream().map(SpecialCauseRules::signals).toList();
    }

    private static List<Signal> signals(Map<Rule, Direction> found) {
        return found.isEmpty()
                ? List.of()
                : found.entrySet().stream()
                        .map(entry -> new Signal(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private void outside() {
        for (int i = 0; i < values.length; i++) {
            if (outside[i] != 0) {
                flag(i, Rule.OUTSIDE, outside[i]);
            }
        }
    }

    /** A later trend overwrites an earlier one, so a point in two trends takes the one that starts later. */
    private void trend(int length) {
        int run = 1;
        int direction = 0;
        for (int i = 1; i < values.length; i++) {
            int step = Integer.signum(values[i].compareTo(values[i - 1]));
            run = step != 0 && step == direction ? run + 1 : 2;
            direction = step;
            if (direction != 0 && run >= length) {
                flagAll(i - length + 1, length, Rule.TREND, direction);
            }
        }
    }

    private void twoInThree() {
        for (int start = 0; start + THREE <= values.length; start++) {
            if (sides[start] != 0
                    && sides[start + 1] == sides[start]
                    && sides[start + 2] == sides[start]
                    && Math.abs(near[start]) + Math.abs(near[start + 1]) + Math.abs(near[start + 2]) >= TWO) {
                for (int i = start; i < start + THREE; i++) {
                    if (near[i] != 0) {
                        flag(i, Rule.TWO_IN_THREE, near[i]);
                    }
                }
            }
        }
    }

    private void shift(int length) {
        int run = 0;
        for (int i = 0; i < values.length; i++) {
            run = i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
            if (sides[i] != 0 && run >= length) {
                flagAll(i - length + 1, length, Rule.SHIFT, sides[i]);
            }
        }
    }

    private void flagAll(int start, int length, Rule rule, int sign) {
        for (int i = start; i < start + length; i++) {
            flag(i, rule, sign);
        }
    }

    private void flag(int point, Rule rule, int sign) {
        broken.get(point).put(rule, Direction.of(sign));
    }
}
