package org.scrutiny.platform.problem;

import java.util.Collection;
import java.util.Comparator;

/** What a misspelt name was probably meant to be. */
public final class Suggestion {
    private static final int LONGEST_NAME = 60;

    private Suggestion() {}

    /** A sentence that names the nearest of the known names, and all of them if none is near. */
    public static String among(Collection<String> known, String written) {
        String nearest = known.stream()
                .min(Comparator.comparingInt((String name) -> distance(name, written))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        if (nearest == null) {
            return "None is known here.";
        }
        int distance = distance(nearest, written);
        if (distance <= Math.max(2, nearest.length() / 3) && distance < nearest.length()) {
            return "Did you mean '" + nearest + "'?";
        }
        return "Known are: " + String.join(", ", known.stream().sorted().toList()) + ".";
    }

    /** Levenshtein distance; long names are not worth comparing. */
    private static int distance(String left, String right) {
        if (left.length() > LONGEST_NAME || right.length() > LONGEST_NAME) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j < current.length; j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
