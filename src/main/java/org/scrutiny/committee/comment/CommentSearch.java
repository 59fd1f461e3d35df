package org.scrutiny.committee.comment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.store.Filter;

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

    void restrict(Filter filter) {
        words().forEach(word -> filter.matching(
                "lower(text) like :word escape '!'",
                Map.of("word", like(word)),
                document -> lower(document.path("text")).contains(word)));
        if (!speaker.isEmpty() || !role.isEmpty() || !kind.isEmpty()) {
            Map<String, Object> values = new HashMap<>();
            filter.matching(
                    "id in (select u.comment from UtteranceEntity u where " + String.join(" and ", said(values)) + ")",
                    values,
                    document -> StreamSupport.stream(document.path("utterances").spliterator(), false)
                            .anyMatch(this::isOne));
        }
        restrictLinks(filter);
    }

    private void restrictLinks(Filter filter) {
        if (indicator.isEmpty() && period.isEmpty()) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        List<String> about = new ArrayList<>();
        if (!indicator.isEmpty()) {
            about.add("l.indicator in :codes");
            values.put("codes", indicator);
        }
        if (!period.isEmpty()) {
            List<String> periods = new ArrayList<>();
            for (int i = 0; i < period.size(); i++) {
                periods.add("(l.periodStart = :start" + i + " and l.periodEnd = :end" + i + ")");
                values.put("start" + i, period.get(i).start());
                values.put("end" + i, period.get(i).end());
            }
            about.add("(" + String.join(" or ", periods) + ")");
        }
        filter.matching(
                "id in (select l.comment from LinkEntity l where " + String.join(" and ", about) + ")",
                values,
                document -> StreamSupport.stream(document.path("links").spliterator(), false)
                        .anyMatch(this::isAbout));
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

    private List<String> said(Map<String, Object> values) {
        List<String> said = new ArrayList<>();
        if (!speaker.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (String name : speaker) {
                names.add("u.speaker like :name" + names.size() + " escape '!'");
                values.put("name" + (names.size() - 1), like(UtteranceIndex.lower(name)));
            }
            said.add("(" + String.join(" or ", names) + ")");
        }
        if (!role.isEmpty()) {
            said.add("u.role in :roles");
            values.put("roles", role.stream().map(Enum::name).toList());
        }
        if (!kind.isEmpty()) {
            said.add("u.kind in :kinds");
            values.put("kinds", kind.stream().map(Enum::name).toList());
        }
        return said;
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
