package org.scrutiny.question;

import java.util.regex.Pattern;

/** Whether a sentence only says that an answer will come, or that there is none yet. */
final class Holding {
    private static final Pattern WORDING = Pattern.compile(
            "\\b(?:look(?:ing)? into|get back to|come back (?:to|with)|(?:respond|reply|answer(?:ed)?) in writing"
                    + "|written (?:response|answer|reply)|(?:will|would) (?:circulate|find out|look|check|investigate|confirm)"
                    + "|(?:will|would) be (?:circulated|provided|sent|shared)|take (?:it|this|that|the question) away"
                    + "|(?:did|does|do) not have (?:the|that|this|an?|any) (?:\\p{L}+ )?(?:number|figure|information|data|answer|detail)s?"
                    + "|not to hand|not available at the meeting)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Holding() {}

    static boolean says(String text) {
        return WORDING.matcher(text).find();
    }
}
