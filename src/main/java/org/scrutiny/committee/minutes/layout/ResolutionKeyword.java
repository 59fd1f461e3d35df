package org.scrutiny.committee.minutes.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.text.SourceText;

/**
 * The keyword that makes a sentence a resolution. "It was noted" and agreement in lower case are discussion.
 *
 * @param sentence offset at which the resolving sentence starts
 * @param start offset of the keyword
 * @param end offset after the keyword
 */
record ResolutionKeyword(int sentence, int start, int end) {

    private static final String CAPITALS =
            "RESOLVED|RESOLUTIONS?|AGREED|RECOMMENDED|RECOMMENDATIONS?|DECISIONS?|DECIDED";
    private static final Pattern FIRST =
            Pattern.compile("(?:(" + CAPITALS + ")\\b(?! +(?!THAT|TO|UNANIMOUSLY|AND)\\p{Lu}{2})"
                    + "|(Resolved|Resolutions?|Agreed|Recommended|Recommendations?|Decisions?|Decided)"
                    + "(?=(?:,? +\\(?unanimously\\)?)?,?(?: *[:–—]| +- | +that\\b| *+-? *+$))|(Resolved)(?= +to\\b))");
    private static final Pattern ANY = Pattern.compile(
            "\\b(?:(" + CAPITALS + ")\\b(?! +(?!THAT|TO|UNANIMOUSLY|AND)\\p{Lu}{2})|(resolved)(?=(?: +unanimously)?(?:"
                    + " +that\\b|:| +to (?:note|approve|agree|endorse|recommend|accept)\\b)))");
    private static final Pattern COMMITTEE_ACTS = Pattern.compile("(?:\\b[Ii]t"
            + " {1,9}was|\\b(?:[Cc]ommittee|Panel|Board|Cabinet|Executive|Council|Commission|Forum|Group|Members|members))(?:"
            + " +(?:then|therefore|also|unanimously|had|and))* *$");
    private static final int MAX_PREFIX = 300;

    /** The keyword at the start of the text, or {@code null}. */
    static ResolutionKeyword opening(SourceText text, int start, int end) {
        Matcher matcher = FIRST.matcher(text.view()).region(start, end).useTransparentBounds(false);
        return matcher.lookingAt() ? new ResolutionKeyword(start, start, matcher.end()) : null;
    }

    /** The first resolving sentence with its keyword at or after {@code from}, or {@code null}. */
    static ResolutionKeyword within(SourceText text, int start, int from, int end) {
        if (!isPossible(text.view(), from, end)) {
            return null;
        }
        Matcher matcher = ANY.matcher(text.view()).region(from, end).useTransparentBounds(true);
        while (matcher.find()) {
            int sentence = sentenceStart(text, start, matcher.start());
            String prefix = text.view().substring(sentence, matcher.start());
            boolean capitals = matcher.group(1) != null;
            if (prefix.isBlank() ? capitals : COMMITTEE_ACTS.matcher(prefix).find()) {
                return new ResolutionKeyword(text.skipBlanks(sentence, end), matcher.start(), matcher.end());
            }
        }
        return null;
    }

    /** Whether the range contains a possible keyword; a quick check before the pattern is tried. */
    private static boolean isPossible(String view, int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            char c = view.charAt(i);
            boolean capital = (c == 'R' || c == 'A' || c == 'D') && Character.isUpperCase(view.charAt(i + 1));
            if (capital || (c == 'r' && view.startsWith("resolved", i))) {
                return true;
            }
        }
        return false;
    }

    /** The keyword of a text that starts with a resolving sentence, or {@code null}. */
    static ResolutionKeyword leading(SourceText text, int start, int end) {
        ResolutionKeyword opening = opening(text, start, end);
        if (opening != null) {
            return opening;
        }
        ResolutionKeyword first = within(text, start, start, Math.min(end, start + MAX_PREFIX));
        return first != null && first.sentence() == start ? first : null;
    }

    private static int sentenceStart(SourceText text, int start, int keyword) {
        int limit = Math.max(start, keyword - MAX_PREFIX);
        for (int i = keyword - 1; i > limit; i--) {
            if (text.view().charAt(i) == ' ' && ".;:?!".indexOf(text.view().charAt(i - 1)) >= 0) {
                return text.skipBlanks(i, keyword);
            }
        }
        return limit == start ? start : keyword;
    }
}
