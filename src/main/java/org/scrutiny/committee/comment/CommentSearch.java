package org.scrutiny.committee.comment;

import java.util.List;
import java.util.Locale;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.Where;

/**
 * Search criteria for comments: words, all of which the comment contains; one utterance that matches speaker, role and kind;
 * and one link that matches indicator and period. Case is ignored, and part of a name matches.
 */
record CommentSearch(
        String text,
        List<String> speaker,
        List<SpeakerRole> role,
        List<UtteranceKind> kind,
        List<String> indicator,
        List<Period> period) {
    private static final String ESCAPED = "[!%_]";

    /** Adds the conditions of the search to others. */
    Where restrict(Where where) {
        Where all = where;
        for (String word : words()) {
            all = all.and("lower(comment_text) LIKE ? ESCAPE '!'", like(word));
        }
        if (!speaker.isEmpty() || !role.isEmpty() || !kind.isEmpty()) {
            Where said = Where.ALL
                    .any(
                            "speaker LIKE ? ESCAPE '!'",
                            speaker.stream()
                                    .map(name -> List.of(like(UtteranceIndex.lower(name))))
                                    .toList())
                    .in("speaker_role", role)
                    .in("kind", kind);
            all = all.having("utterance", "comment_id", said);
        }
        if (!indicator.isEmpty() || !period.isEmpty()) {
            Where about = Where.ALL
                    .in("indicator", indicator)
                    .any(
                            "(period_start = ? AND period_end = ?)",
                            period.stream()
                                    .map(one -> List.of(one.start(), one.end()))
                                    .toList());
            all = all.having("comment_link", "comment_id", about);
        }
        return all;
    }

    private List<String> words() {
        return text == null
                ? List.of()
                : List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    }

    private static String like(String part) {
        return "%" + part.replaceAll(ESCAPED, "!$0") + "%";
    }
}
