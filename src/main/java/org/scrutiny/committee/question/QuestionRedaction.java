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
        Map<String, String> words = redactHistory(scope, redactor);
        reader.rename(words);
        List<QuestionEntity> all = questions.entities(scope.rows());
        Map<QuestionEntity, RedactedPlace> places = new LinkedHashMap<>();
        all.forEach(question -> question.redact(redactor, words).ifPresent(place -> places.put(question, place)));
        questions.reviseAll(places.keySet());
        return List.copyOf(places.values());
    }

    /** Redacts every state; returns the keys by which minutes find questions, each with its key after redaction. */
    private Map<String, String> redactHistory(RedactionScope scope, Redactor redactor) {
        Map<String, String> words = new HashMap<>();
        questions.rewriteHistory(document -> {
            String redacted = redactor.redactJson(document, scope);
            if (!redacted.equals(document)) {
                words.put(words(document), words(redacted));
            }
            return redacted;
        });
        return words;
    }

    private String words(String document) {
        Question question = questions.viewOf(document);
        return RequestWords.hashExactly(question.kind(), question.text());
    }
}
