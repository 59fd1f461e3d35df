package org.scrutiny.committee.question;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.Redactor;
import org.scrutiny.platform.rest.Ids;
import org.scrutiny.platform.store.ChildTable;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "question")
@ChildTable(name = "question_indicator", key = "question", columns = "indicator")
class QuestionEntity extends VersionedEntity {
    @Id
    Long id;

    @Column(name = "question_text")
    String text;

    @Column(name = "asked_by")
    String askedBy;

    String addressee;

    Long meeting;

    String item;

    @Column(name = "comment_id")
    Long comment;

    Integer dashboard;

    @Enumerated(EnumType.STRING)
    QuestionKind kind;

    @Enumerated(EnumType.STRING)
    QuestionState state = QuestionState.OPEN;

    LocalDate due;

    /** Codes in order. */
    @Convert(converter = IndicatorsColumn.class)
    List<String> indicators = List.of();

    @Convert(converter = AnswersColumn.class)
    List<QuestionAnswer> answers = List.of();

    @Convert(converter = ChainColumn.class)
    List<Long> chain = List.of();

    @Column(name = "promised_for")
    Long promisedFor;

    @Enumerated(EnumType.STRING)
    QuestionOrigin origin = QuestionOrigin.PERSON;

    boolean touched;

    String words;

    String request;

    String people;

    void take(QuestionInput input) {
        text = input.text();
        askedBy = input.askedBy();
        addressee = input.addressee();
        meeting = Ids.read(input.meeting()).orElse(null);
        comment = Ids.read(input.comment()).orElse(null);
        dashboard = input.dashboard();
        kind = input.kindOrDefault();
        due = input.due();
        about(input.indicators() == null ? List.of() : input.indicators());
        request = RequestWords.hash(text, askedBy);
        touched = true;
        listPeople();
    }

    void about(List<String> codes) {
        indicators = codes.stream().distinct().sorted().toList();
    }

    void take(List<QuestionAnswer> all, QuestionState now) {
        answers = List.copyOf(all);
        state = now;
        listPeople();
    }

    /** Takes the content of a question built from the minutes. */
    void takeMinuted(QuestionEntity said) {
        meeting = said.meeting;
        item = said.item;
        comment = said.comment;
        dashboard = said.dashboard;
        kind = said.kind;
        text = said.text;
        askedBy = said.askedBy;
        addressee = said.addressee;
        due = said.due;
        promisedFor = said.promisedFor;
        origin = said.origin;
        words = said.words;
        request = said.request;
        about(said.indicators);
        take(said.answers, said.state);
    }

    boolean isAsMinuted(QuestionEntity said) {
        return Objects.equals(minuted(), said.minuted())
                && answers.size() == said.answers.size()
                && IntStream.range(0, answers.size())
                        .allMatch(i -> answers.get(i).sameAs(said.answers.get(i)));
    }

    private List<Object> minuted() {
        return Arrays.asList(
                comment, dashboard, kind, text, askedBy, addressee, due, promisedFor, origin, state, indicators);
    }

    boolean everAnswered() {
        return answers.stream().anyMatch(QuestionAnswer::givesAnswer);
    }

    /**
     * Redacts the question; empty if there was nothing to redact in it.
     *
     * @param newWords keys by which minutes find questions, each with its key after redaction
     */
    Optional<RedactedPlace> redact(Redactor redactor, Map<String, String> newWords) {
        int times = redactor.count(text, askedBy, addressee)
                + answers.stream()
                        .mapToInt(answer -> redactor.count(answer.text(), answer.by()))
                        .sum();
        List<Object> before = Arrays.asList(text, askedBy, addressee, answers, words);
        text = redactor.redact(text);
        askedBy = redactor.redact(askedBy);
        addressee = redactor.redact(addressee);
        answers = redactor.redactAll(answers, QuestionAnswer.class);
        words = newWords.getOrDefault(words, words);
        if (before.equals(Arrays.asList(text, askedBy, addressee, answers, words))) {
            return Optional.empty();
        }
        request = RequestWords.hash(text, askedBy);
        listPeople();
        return Optional.of(new RedactedPlace(RedactedPlace.RedactedKind.QUESTION, id.toString(), times));
    }

    void listPeople() {
        people = PersonNames.lines(this);
    }

    /** Immutable: a flush compares the value itself instead of serialising it to detect changes. */
    @Converter
    @Immutable
    static class AnswersColumn extends JsonColumn<List<QuestionAnswer>> {
        AnswersColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** Immutable for the same reason. */
    @Converter
    @Immutable
    static class ChainColumn extends JsonColumn<List<Long>> {
        ChainColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** Immutable for the same reason. */
    @Converter
    @Immutable
    static class IndicatorsColumn extends JsonColumn<List<String>> {
        IndicatorsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
