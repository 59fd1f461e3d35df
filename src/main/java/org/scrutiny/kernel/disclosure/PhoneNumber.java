package org.scrutiny.kernel.disclosure;

import java.util.regex.Pattern;

/** Phone numbers of the United Kingdom: 0 or +44, then nine or ten digits that begin with an area code of two or more. */
final class PhoneNumber {
    private static final Pattern FORM = Pattern.compile(
            "(?=[0+(])(?<![A-Z0-9])(?<![0-9][.,/-])(?:(?:\\+|00)[ .-]?44[ .-]{0,2}(?:\\(0\\)[ .-]{0,2})?+|\\(?0)"
                    + "[1-35789][0-9](?:[ .()-]{0,3}[0-9]){7,8}(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    private PhoneNumber() {}

    static boolean occursIn(String text) {
        return FORM.matcher(text).find();
    }
}
