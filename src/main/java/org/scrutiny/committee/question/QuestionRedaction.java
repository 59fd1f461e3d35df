package org.scrutiny.committee.question;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.RedactionScope;
import org.scrutiny.committee.redaction.RedactionTarget;
import org.scrutiny.committee.redaction.Redactor;

/** Redacts questions such that redacted minutes still match the questions found in them. */
@Singleton
class QuestionRedaction implements RedactionTarget {
    private final QuestionRepository questions;
    private final QuestionReader reader;

    QuestionRedaction(QuestionRepository questions, QuestionReader reader) {
        this.questions = questions;
        this.reader = reader;
    }

    @Override
    public Class<?> view() {
        return Question.class;
    }

    @Override
    public List<RedactedPlace> redact(RedactionScope scope, Redactor redactor) {
        Map<String, String> words = new HashMap<>();
        redactHistory(scope, redactor, words);
        List<QuestionEntity> all = questions.entities(scope.rows());
        all.forEach(question -> rename(question, redactor, words));
        Map<QuestionEntity, RedactedPlace> places = new LinkedHashMap<>();
        all.forEach(question -> question.redact(redactor, words).ifPresent(place -> places.put(question, place)));
        questions.reviseAll(places.keySet());
        redactHistory(scope, redactor, words);
        reader.rename(words);
        return List.copyOf(places.values());
    }

    private void redactHistory(RedactionScope scope, Redactor redactor, Map<String, String> words) {
        questions.rewriteHistory(scope.rows(), question -> {
            rename(question, redactor, words);
            return question.redact(redactor, words).isPresent();
        });
    }

    /** Adds the key by which minutes find a question, with its key after redaction. */
    private static void rename(QuestionEntity question, Redactor redactor, Map<String, String> words) {
        String redacted = redactor.redact(question.text);
        if (!redacted.equals(question.text)) {
            words.put(
                    RequestWords.hashExactly(question.kind, question.text),
                    RequestWords.hashExactly(question.kind, redacted));
        }
    }
}
