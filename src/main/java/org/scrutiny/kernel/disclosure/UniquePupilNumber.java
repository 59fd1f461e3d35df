package org.scrutiny.kernel.disclosure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unique pupil numbers: a check letter, then twelve digits, of which a temporary number replaces the last by a letter.
 * Government Data Standards Catalogue, "Unique Pupil Number", version 2.0, 2004.
 */
final class UniquePupilNumber {
    /** A letter stands for its position, both as check letter and as last character. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final int FIRST_WEIGHT = 2;

    private static final Pattern FORM = Pattern.compile(
            "(?<![A-Z0-9])[A-Z](?:[ -]{0,2}[0-9]){11}(?:[ -]{0,2}[0-9]|[A-Z])(?![A-Z0-9])", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("[ -]+");

    private UniquePupilNumber() {}

    static boolean occursIn(String text) {
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (isValid(SEPARATORS.matcher(matcher.group()).replaceAll("").toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValid(String number) {
        int sum = 0;
        for (int i = 1; i < number.length(); i++) {
            char c = number.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c);
            if (value < 0) {
                return false;
            }
            sum += value * (i - 1 + FIRST_WEIGHT);
        }
        return number.charAt(0) == LETTERS.charAt(sum % LETTERS.length());
    }
}
