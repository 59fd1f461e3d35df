package org.scrutiny.kernel.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.scrutiny.kernel.disclosure.LinearSystem.Equation;

/**
 * Recognises systems that are flows in a network: each variable is in at most two equations, with opposite signs once suitable
 * equations are multiplied by -1. Two-way tables with their margins are an example. In such a system every whole number between
 * the smallest and the largest value of a variable is possible (its matrix is totally unimodular).
 */
final class NetworkStructure {
    private final int[] flips;
    private final List<List<Link>> links = new ArrayList<>();

    /** Two equations share a variable; one must be flipped if it has the same sign in both. */
    private record Link(int equation, int flip) {}

    private NetworkStructure(int equations) {
        flips = new int[equations];
        for (int i = 0; i < equations; i++) {
            links.add(new ArrayList<>());
        }
    }

    static boolean isNetwork(LinearSystem system) {
        NetworkStructure structure = new NetworkStructure(system.equations().size());
        return structure.link(system) && structure.canFlip();
    }

    /** False if a variable is in more than two equations. */
    private boolean link(LinearSystem system) {
        int[][] uses = new int[system.cells().length][];
        for (int e = 0; e < flips.length; e++) {
            Equation equation = system.equations().get(e);
            for (int i = 0; i < equation.variables().length; i++) {
                int variable = equation.variables()[i];
                int sign = equation.signs()[i];
                int[] first = uses[variable];
                if (first == null) {
                    uses[variable] = new int[] {e, sign};
                } else if (first.length == 0) {
                    return false;
                } else {
                    links.get(e).add(new Link(first[0], -sign * first[1]));
                    links.get(first[0]).add(new Link(e, -sign * first[1]));
                    uses[variable] = new int[0];
                }
            }
        }
        return true;
    }

    private boolean canFlip() {
        for (int start = 0; start < flips.length; start++) {
            if (flips[start] == 0) {
                flips[start] = 1;
                Deque<Integer> open = new ArrayDeque<>(List.of(start));
                while (!open.isEmpty()) {
                    int equation = open.remove();
                    for (Link link : links.get(equation)) {
                        int flip = flips[equation] * link.flip;
                        if (flips[link.equation] == 0) {
                            flips[link.equation] = flip;
                            open.add(link.equation);
                        } else if (flips[link.equation] != flip) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
