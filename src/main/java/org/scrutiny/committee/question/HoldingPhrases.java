package org.scrutiny.committee.question;

import java.util.regex.Pattern;

/** Recognises holding answers: sentences that only promise an answer or say that there is none yet. */
final class HoldingPhrases {
    private static final Pattern PROMISE = Pattern.compile(
            "\\b(?:(?:will|would) (?:also )?(?:look into|find out|get back|come back|report back|respond in writing)"
                    + "|(?:will|would) (?:also )?be (?:circulated|provided|sent|shared|answered|supplied)"
                    + "|(?:(?:he|she|they|we|officers?|service|team|council|authority|department) (?:also )?(?:will|would)"
                    + "|undertook to|promised to|agreed to) (?:also )?(?:look|circulate|respond|reply|answer|provide|send|share"
                    + "|check|investigate|confirm|supply|find|bring))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_ANSWER_YET = Pattern.compile(
            "\\b(?:look(?:ing)? into|written (?:response|answer|reply)|(?:respond|reply|answer) in writing"
                    + "|take (?:it|this|that|the question) away"
                    + "|(?:did|does|do) not have (?:the|that|this|an?|any) (?:\\p{L}+ )?(?:number|figure|information|data|answer|detail)s?"
                    + "|not to hand|not available at the meeting)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private HoldingPhrases() {}

    static boolean matches(String text) {
        return promises(text) || NO_ANSWER_YET.matcher(text).find();
    }

    /** Whether a sentence promises to do what was requested. */
    static boolean promises(String text) {
        return PROMISE.matcher(text).find();
    }
}
