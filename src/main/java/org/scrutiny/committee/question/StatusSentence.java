package org.scrutiny.committee.question;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes the current position of a question in a sentence. */
final class StatusSentence {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private StatusSentence() {}

    /**
     * The sentence for a question.
     *
     * @param chain the same request at all its meetings in order; empty if it was made once
     * @param dayOf returns the day of a meeting; null if there is no such meeting
     */
    static String describe(
            Question question, boolean overdue, List<Question> chain, Function<String, LocalDate> dayOf) {
        String position = chain.size() > 1 ? repeated(chain, dayOf) : once(question);
        if (question.due() == null || !question.state().isWaiting()) {
            return position;
        }
        return position + (overdue ? " It was due on " : " It is due on ") + DAY.format(question.due()) + ".";
    }

    private static String once(Question question) {
        return switch (question.state()) {
            case OPEN ->
                switch (question.kind()) {
                    case QUESTION -> "Not yet answered.";
                    case SUGGESTION -> "Suggested but not yet answered.";
                    case REQUEST -> "Requested but not yet delivered.";
                    case COMMITMENT -> "Promised but not yet delivered.";
                };
            case HOLDING -> "Holding answer given" + last(question) + "; a full answer is awaited.";
            case ANSWERED -> "Answered" + last(question) + ".";
            case CORRECTED -> "Answered, then corrected" + last(question) + ".";
            case WITHDRAWN -> "Withdrawn" + last(question) + ".";
        };
    }

    private static String last(Question question) {
        if (question.answers().isEmpty()) {
            return "";
        }
        QuestionAnswer answer = question.answers().get(question.answers().size() - 1);
        return (answer.at() == null ? "" : " on " + DAY.format(answer.at()))
                + (answer.by() == null ? "" : " by " + answer.by());
    }

    private static String repeated(List<Question> chain, Function<String, LocalDate> dayOf) {
        List<String> meetings = chain.stream()
                .map(Question::meeting)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String days = meetings.stream()
                .map(dayOf)
                .filter(Objects::nonNull)
                .map(DAY::format)
                .collect(Collectors.joining(", "));
        String asked = meetings.size() > 1
                ? "Asked at " + meetings.size() + " meetings (" + days + ")"
                : "Asked " + chain.size() + " times";
        Question latest = chain.get(chain.size() - 1);
        boolean before = chain.stream().anyMatch(each -> each.state().isAnswered());
        if (latest.state().isAnswered()) {
            return asked + ", answered" + last(latest) + ".";
        } else if (latest.state() == QuestionState.WITHDRAWN) {
            return asked + ", withdrawn" + last(latest) + ".";
        }
        return asked + (before ? ", answered and then asked again." : ", not delivered.");
    }
}
