package org.scrutiny.committee.minutesimport;

import java.util.Collection;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Limits of one import. Each comment is a separate resource, and all are written in one transaction; real minutes stay far
 * below the limits.
 */
final class MinutesLimits {
    private static final int MAX_ITEMS = 200;
    private static final int MAX_COMMENTS = 1_000;
    private static final int MAX_UTTERANCES = 1_000;
    private static final int MAX_COMMENT_LENGTH = 100_000;

    private MinutesLimits() {}

    /** @throws ProblemException too_large if they hold more */
    static void check(Collection<ParsedItem> items) {
        atMost(MAX_ITEMS, items.size(), "Minutes may have at most %s numbered items.");
        int comments = 0;
        for (ParsedItem item : items) {
            comments += item.minutes().comments().size();
            atMost(MAX_COMMENTS, comments, "One import may have at most %s comments.");
            for (ParsedComment comment : item.minutes().comments()) {
                String at = "The comment in line " + comment.line() + " has more.";
                atMost(MAX_COMMENT_LENGTH, comment.text().length(), "A comment may have at most %s characters. " + at);
                atMost(MAX_UTTERANCES, comment.utterances().size(), "A comment may have at most %s sentences. " + at);
            }
        }
    }

    private static void atMost(int most, int number, String rule) {
        if (number > most) {
            throw ProblemException.of(ErrorCode.TOO_LARGE, rule.replace("%s", Integer.toString(most)));
        }
    }
}
