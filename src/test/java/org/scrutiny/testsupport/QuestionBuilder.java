package org.scrutiny.testsupport;

import java.util.List;
import java.util.Map;
import org.scrutiny.committee.question.Question;

/** A question written by hand. */
public final class QuestionBuilder extends ResourceBuilder<QuestionBuilder, Question> {
    QuestionBuilder(String text) {
        super("/v1/questions", Question.class, Map.of("text", text));
    }

    public QuestionBuilder kind(String kind) {
        return with("kind", kind);
    }

    public QuestionBuilder askedBy(String person) {
        return with("askedBy", person);
    }

    public QuestionBuilder addressee(String person) {
        return with("addressee", person);
    }

    public QuestionBuilder at(String meeting) {
        return with("meeting", meeting);
    }

    public QuestionBuilder dashboard(int number) {
        return with("dashboard", number);
    }

    public QuestionBuilder about(String... indicators) {
        return with("indicators", List.of(indicators));
    }

    public QuestionBuilder due(String date) {
        return with("due", date);
    }

    public QuestionBuilder chain(String... questions) {
        return with("chain", List.of(questions));
    }
}
