package org.scrutiny.platform.problem;

import java.util.Collection;
import java.util.Comparator;

/** Suggests a known name for a misspelt one. */
public final class Suggestion {
    private static final int MAX_LENGTH = 60;

    private Suggestion() {}

    /** A sentence that suggests the most similar known name, or lists all known names if none is similar. */
    public static String among(Collection<String> known, String misspelt) {
        String nearest = known.stream()
                .min(Comparator.comparingInt((String name) -> distance(name, misspelt))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        if (nearest == null) {
            return "None are supported here.";
        }
        int distance = distance(nearest, misspelt);
        if (distance <= Math.max(2, nearest.length() / 3) && distance < nearest.length()) {
            return "Did you mean '" + nearest + "'?";
        }
        return "Valid names: " + String.join(", ", known.stream().sorted().toList()) + ".";
    }

    /** The Levenshtein distance; infinite for long names, which are not compared. */
    private static int distance(String left, String right) {
        if (left.length() > MAX_LENGTH || right.length() > MAX_LENGTH) {
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
