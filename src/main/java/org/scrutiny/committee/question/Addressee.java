package org.scrutiny.committee.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom the wording of a question, suggestion or request names as the one to act on it. */
final class Addressee {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:asked|requested|suggested|recommended|proposed|urged|invited|ACTIONS?:)\\s+(?:that\\s+|if\\s+|whether\\s+)?(?:the\\s+)?"
                    + "((?i:members|officers|service|chair|cabinet|executive)\\b"
                    + "|(?:Assistant |Deputy |Interim |Executive )?Director(?: of(?: \\p{Lu}[\\p{L}'\\u2019]+)+)?"
                    + "|\\p{Lu}[\\p{L}'\\u2019-]+(?: \\p{Lu}[\\p{L}'\\u2019-]+)+)",
            Pattern.UNICODE_CASE);

    private Addressee() {}

    /** As named, beginning with a capital; null if nobody is. */
    static String in(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.find()) {
            return null;
        }
        String name = named.group(1);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
