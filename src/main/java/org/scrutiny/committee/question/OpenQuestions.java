package org.scrutiny.committee.question;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.platform.store.Where;

/** Counts the questions about each indicator that await a full answer, in one statement. */
@Singleton
public class OpenQuestions {
    private final QuestionRepository questions;
    private final QuestionReader reader;

    OpenQuestions(QuestionRepository questions, QuestionReader reader) {
        this.questions = questions;
        this.reader = reader;
    }

    /**
     * Counts by code; indicators without open questions are missing.
     *
     * @param asOf null for now
     */
    public Map<String, Integer> byIndicator(Instant asOf) {
        if (asOf == null) {
            return reader.waiting();
        }
        Where waiting = Where.ALL.in("state", List.of(QuestionState.OPEN, QuestionState.HOLDING));
        return questions.listAll(waiting, asOf).stream()
                .flatMap(question -> question.indicators().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(code -> 1)));
    }
}
