package org.scrutiny.committee.comment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.json.EnumNames;
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
            all = all.and("lower(comment_text) LIKE ? ESCAPE '!'", like(word))
                    .past(document -> lower(document.path("text")).contains(word));
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
            all = all.nested("id IN (SELECT comment_id FROM utterance WHERE %s)", said)
                    .past(document -> any(document.path("utterances"), this::isOne));
        }
        if (!indicator.isEmpty() || !period.isEmpty()) {
            Where about = Where.ALL
                    .in("indicator", indicator)
                    .any(
                            "(period_start = ? AND period_end = ?)",
                            period.stream()
                                    .map(one -> List.of(one.start(), one.end()))
                                    .toList());
            all = all.nested("id IN (SELECT comment_id FROM comment_link WHERE %s)", about)
                    .past(document -> any(document.path("links"), this::isAbout));
        }
        return all;
    }

    private static boolean any(JsonNode list, Predicate<JsonNode> condition) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(condition);
    }

    private boolean isAbout(JsonNode link) {
        return (indicator.isEmpty() || indicator.contains(link.path("indicator").asText()))
                && (period.isEmpty()
                        || period.stream()
                                .anyMatch(one -> one.start()
                                                .toString()
                                                .equals(link.path("periodStart").asText())
                                        && one.end()
                                                .toString()
                                                .equals(link.path("periodEnd").asText())));
    }

    private List<String> words() {
        return text == null
                ? List.of()
                : List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    }

    private boolean isOne(JsonNode utterance) {
        JsonNode by = utterance.path("speaker");
        return (speaker.isEmpty()
                        || speaker.stream()
                                .anyMatch(name -> lower(by.path("name")).contains(UtteranceIndex.lower(name))))
                && (role.isEmpty() || isAmong(role, by.path("role")))
                && (kind.isEmpty() || isAmong(kind, utterance.path("kind")));
    }

    private static boolean isAmong(List<? extends Enum<?>> allowed, JsonNode found) {
        return allowed.stream().anyMatch(one -> EnumNames.of(one).equals(found.asText()));
    }

    private static String lower(JsonNode text) {
        return text.isTextual() ? text.asText().toLowerCase(Locale.ROOT) : "";
    }

    private static String like(String part) {
        return "%" + part.replaceAll(ESCAPED, "!$0") + "%";
    }
}
