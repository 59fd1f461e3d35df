package org.scrutiny.kernel.disclosure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NHS numbers: ten digits, of which the last is a check digit modulo 11. */
final class NhsNumber {
    private static final int LENGTH = 10;
    private static final int MODULUS = 11;

    /** As they are written, in groups of 3, 3 and 4, or without groups; not a part of a longer or of a decimal number. */
    private static final Pattern GROUPED = Pattern.compile(
            "(?=[0-9])(?<![0-9])(?<![0-9][.,])[0-9]{3}[ .-]{0,3}[0-9]{3}[ .-]{0,3}[0-9]{4}(?![0-9])(?![.,][0-9])");

    /** In any groups, if the text says that it is one. */
    private static final Pattern NAMED = Pattern.compile("NHS[^0-9]{0,16}+([0-9](?:[ .-]{0,3}[0-9]){9})(?![0-9])");

    private NhsNumber() {}

    static boolean occursIn(String text) {
        return occursIn(GROUPED.matcher(text), 0) || occursIn(NAMED.matcher(text), 1);
    }

    private static boolean occursIn(Matcher matcher, int group) {
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            if (isValid(matcher.group(group))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValid(String text) {
        int[] digits = text.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += digits[i] * (LENGTH - i);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        // Ten zeros stand for an unknown number.
        return sum > 0 && check == digits[LENGTH - 1];
    }
}
