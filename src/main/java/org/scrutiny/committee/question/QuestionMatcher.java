package org.scrutiny.committee.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an item's minutes left to be followed up before, to be found again in a newer text of them. */
final class QuestionMatcher {
    private final List<QuestionEntity> left;
    private final Map<String, List<QuestionEntity>> byWords = new HashMap<>();

    QuestionMatcher(List<QuestionEntity> ofItem) {
        left = new ArrayList<>(ofItem);
        left.forEach(entity -> byWords.computeIfAbsent(entity.words, words -> new ArrayList<>())
                .add(entity));
    }

    /** Each with the question of the same words: that of its own comment, or else one whose comment has changed. */
    Map<FollowUp, QuestionEntity> match(List<FollowUp> found) {
        Map<FollowUp, QuestionEntity> known = new LinkedHashMap<>();
        for (boolean sameComment : new boolean[] {true, false}) {
            found.stream().filter(followUp -> !known.containsKey(followUp)).forEach(followUp -> {
                List<QuestionEntity> same = byWords.getOrDefault(followUp.words(), List.of());
                same.stream()
                        .filter(entity -> !sameComment || entity.comment == followUp.comment)
                        .findFirst()
                        .ifPresent(entity -> {
                            known.put(followUp, entity);
                            same.remove(entity);
                        });
            });
        }
        left.removeAll(known.values());
        return known;
    }

    /** Those that were found nowhere. */
    List<QuestionEntity> unmatched() {
        return left;
    }
}
