package org.scrutiny.committee.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the person or group that the wording of a question, suggestion or request asks to act. */
final class Addressee {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:asked|requested|suggested|recommended|proposed|urged|invited|ACTIONS?:)\\s+(?:that\\s+|if\\s+|whether\\s+)?(?:the\\s+)?"
                    + "((?i:members|officers|service|chair|cabinet|executive)\\b"
                    + "|(?:Assistant |Deputy |Interim |Executive )?Director(?: of(?: \\p{Lu}[\\p{L}'\\u2019]+)+)?"
                    + "|\\p{Lu}[\\p{L}'\\u2019-]+(?: \\p{Lu}[\\p{L}'\\u2019-]+)+)",
            Pattern.UNICODE_CASE);

    private Addressee() {}

    /** The addressee as named, capitalised; null if nobody is named. */
    static String find(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.find()) {
            return null;
        }
        String name = named.group(1);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
