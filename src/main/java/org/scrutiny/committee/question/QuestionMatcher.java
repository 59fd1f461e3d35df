package org.scrutiny.committee.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Matches the stored questions of an item to those in newer minutes. */
final class QuestionMatcher {
    private final List<QuestionEntity> left;
    private final Map<String, List<QuestionEntity>> byWords = new HashMap<>();

    QuestionMatcher(List<QuestionEntity> ofItem) {
        left = new ArrayList<>(ofItem);
        left.forEach(entity -> byWords.computeIfAbsent(entity.words, words -> new ArrayList<>())
                .add(entity));
    }

    /** Matches by equal wording, within the same comment first and then in any. */
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

    /** The stored questions that are not in the newer minutes. */
    List<QuestionEntity> unmatched() {
        return left;
    }
}
