package org.scrutiny.committee.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.RedactionScope;
import org.scrutiny.committee.redaction.RedactionTarget;
import org.scrutiny.committee.redaction.Redactor;

/** Covers what is taken away in questions, which the minutes, covered as well, lead to as before. */
@ApplicationScoped
class QuestionRedaction implements RedactionTarget {
    private final QuestionRepository questions;
    private final QuestionReader reader;

    QuestionRedaction(QuestionRepository questions, QuestionReader reader) {
        this.questions = questions;
        this.reader = reader;
    }

    @Override
    public List<RedactedPlace> redact(RedactionScope redactionScope, Redactor redactor) {
        Map<String, String> words = rewrite(redactionScope, redactor);
        reader.rename(words);
        List<QuestionEntity> all = redactionScope.isEverywhere()
                ? questions.findAll().list()
                : questions.list("meeting", redactionScope.meeting());
        List<RedactedPlace> places = new ArrayList<>();
        List<QuestionEntity> changed = new ArrayList<>();
        for (QuestionEntity question : all) {
            int times = redactor.count(question.text, question.askedBy, question.addressee)
                    + question.answers.stream()
                            .mapToInt(answer -> redactor.count(answer.text(), answer.by()))
                            .sum();
            boolean covered = question.cover(redactor);
            String known = words.getOrDefault(question.words, question.words);
            if (covered || (known != null && !known.equals(question.words))) {
                question.words = known;
                changed.add(question);
                places.add(new RedactedPlace(RedactedPlace.Kind.QUESTION, question.id.toString(), times));
            }
        }
        questions.reviseAll(changed);
        return places;
    }

    /** By what questions are found again in minutes: before, and when both are covered. */
    private Map<String, String> rewrite(RedactionScope redactionScope, Redactor redactor) {
        Map<String, String> words = new HashMap<>();
        questions.rewriteHistory(redactionScope.documents(), document -> {
            String covered = redactor.coverJson(document);
            if (!covered.equals(document)) {
                words.put(words(document), words(covered));
            }
            return covered;
        });
        return words;
    }

    private String words(String document) {
        Question question = questions.viewOf(document);
        return RequestWords.exactly(question.kind(), question.text());
    }
}
