package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.committee.question.Question;

/** A full answer to a question, unless set otherwise. */
public final class AnswerBuilder extends ResourceBuilder<AnswerBuilder, Question> {
    AnswerBuilder(String question, String text) {
        super("/v1/questions/" + question + "/answers", Question.class, Map.of("text", text, "kind", "answer"));
    }

    public AnswerBuilder kind(String kind) {
        return with("kind", kind);
    }

    public AnswerBuilder by(String person) {
        return with("by", person);
    }

    public AnswerBuilder at(String date) {
        return with("at", date);
    }
}
