package org.scrutiny.committee.minutesimport;

import java.util.Collection;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * How much is imported at once. Committees stay far below; each comment is a resource of its own, and all are written in one
 * transaction.
 */
final class MinutesLimits {
    private static final int MOST_ITEMS = 200;
    private static final int MOST_COMMENTS = 1_000;
    private static final int MOST_UTTERANCES = 1_000;
    private static final int LONGEST_COMMENT = 100_000;

    private MinutesLimits() {}

    /** @throws ProblemException too_large if they hold more */
    static void check(Collection<ParsedItem> items) {
        atMost(MOST_ITEMS, items.size(), "Minutes have at most %s items with a number.");
        int comments = 0;
        for (ParsedItem item : items) {
            comments += item.minutes().comments().size();
            atMost(MOST_COMMENTS, comments, "Minutes that are sent at once have at most %s comments.");
            for (ParsedComment comment : item.minutes().comments()) {
                String at = "the one in line " + comment.line() + " has more.";
                atMost(LONGEST_COMMENT, comment.text().length(), "A comment has at most %s characters; " + at);
                atMost(MOST_UTTERANCES, comment.utterances().size(), "A comment has at most %s sentences; " + at);
            }
        }
    }

    private static void atMost(int most, int number, String rule) {
        if (number > most) {
            throw ProblemException.of(ErrorCode.TOO_LARGE, rule.replace("%s", Integer.toString(most)));
        }
    }
}
