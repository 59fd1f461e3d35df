package org.scrutiny.kernel.disclosure;

import java.util.regex.Pattern;

/** E-mail addresses, also with a bracketed "at". */
final class EmailAddress {
    /** One character of the name is enough, so that a long word is not read again from each of its characters. */
    private static final Pattern FORM = Pattern.compile(
            "[^ @](?:@| ?[\\[(] ?AT ?[\\])] ?)(?:[A-Z0-9-]{1,63}+\\.){1,8}[A-Z]{2,24}", Pattern.CASE_INSENSITIVE);

    private EmailAddress() {}

    static boolean occursIn(String text) {
        return FORM.matcher(text).find();
    }
}
