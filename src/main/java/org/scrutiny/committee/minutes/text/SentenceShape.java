package org.scrutiny.committee.minutes.text;

import java.util.regex.Pattern;

/** Tells titles from sentences by their shape and wording. */
public final class SentenceShape {

    public static final int MAX_TITLE = 120;

    private static final String SENTENCE_END = ".;:?!";
    // Reporting words that indicator names do not use. Participles such as "completed" are left out on purpose.
    private static final Pattern REPORTING =
            Pattern.compile("\\b(?:asked|explained|stated|informed|suggested|said|queried"
                    + "|commented|felt|thanked|highlighted|replied|responded|advised|wished|welcomed|noted|was|were|would|will"
                    + "|should|that)\\b");
    private static final Pattern SPEAKER_FIRST = Pattern.compile(
            "(?:Councillors?|Cllrs?\\.?|Members|A Member|Officers|Mr|Mrs|Ms|Miss|Dr|ACTIONS?|Actions?)\\b(?!['’])");
    private static final Pattern CLOSING_COLON = Pattern.compile(": ?[-–—]?$");
    private static final Pattern TITLE_START = Pattern.compile("['‘\"“(#]{0,2}[\\p{Lu}\\p{Nd}%]");

    private SentenceShape() {}

    public static boolean endsSentence(String text) {
        return !text.isEmpty() && SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    public static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether the text ends with a colon, or with a colon and dash as often in minutes. */
    public static boolean endsWithColon(String text) {
        String tail = text.substring(Math.max(0, text.length() - 3));
        return CLOSING_COLON.matcher(tail).find();
    }

    public static String withoutClosingColon(String text) {
        return endsWithColon(text) ? text.substring(0, text.lastIndexOf(':')).strip() : text;
    }

    /** Whether collapsed text is short, starts like a title, does not end like a sentence and has no reporting word. */
    public static boolean looksLikeTitle(String text) {
        return text.length() > 1
                && text.length() <= MAX_TITLE
                && hasLetter(text)
                && !endsSentence(text)
                && !text.endsWith(",")
                && TITLE_START.matcher(text).lookingAt()
                && !SPEAKER_FIRST.matcher(text).lookingAt()
                && !reports(text);
    }

    /** The text without the semicolon that closes an entry of a list. */
    public static String withoutClosingSemicolon(String text) {
        return text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** Whether the text contains a reporting word. */
    public static boolean reports(String text) {
        return REPORTING.matcher(text).find();
    }

    /** Whether collapsed text is long enough to be a comment, or ends like a sentence. */
    public static boolean looksLikeComment(String text) {
        return hasLetter(text)
                && (endsSentence(text)
                        || text.chars().filter(c -> c == ' ').limit(6).count() > 4);
    }
}
