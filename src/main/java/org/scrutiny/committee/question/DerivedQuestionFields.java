package org.scrutiny.committee.question;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.IndicatorState;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.observation.FigureReader;

/** Derives the fields of questions that change without a write: overdue, availability of figures and the summary. */
@Singleton
class DerivedQuestionFields {
    private final QuestionRepository questions;
    private final FigureReader figures;
    private final Indicators indicators;
    private final QuestionChains chains;
    private final Clock clock;

    DerivedQuestionFields(
            QuestionRepository questions,
            FigureReader figures,
            Indicators indicators,
            QuestionChains chains,
            Clock clock) {
        this.questions = questions;
        this.figures = figures;
        this.indicators = indicators;
        this.chains = chains;
        this.clock = clock;
    }

    /** The day of a moment (UTC); today for null. */
    LocalDate day(Instant moment) {
        return (moment == null ? clock.instant() : moment)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    Question derive(Question question, Instant asOf) {
        return derive(List.of(question), asOf).get(0);
    }

    List<Question> derive(List<Question> read, Instant asOf) {
        LocalDate today = day(asOf);
        Set<String> codes = read.stream()
                .flatMap(question -> question.indicators().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> withFigures = figures.findIndicatorsWithValues(codes, asOf);
        Map<String, Question> known = chained(read, asOf);
        return read.stream()
                .map(question -> {
                    List<String> without = question.indicators().stream()
                            .filter(code -> !withFigures.contains(code))
                            .toList();
                    boolean overdue = question.isOverdue(today);
                    List<Question> chain = question.chain().stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .toList();
                    return question.with(
                            overdue,
                            question.indicators().isEmpty() ? null : without.isEmpty(),
                            note(question, without),
                            StatusSentence.describe(question, overdue, chain, chains::dayOf));
                })
                .toList();
    }

    private Map<String, Question> chained(List<Question> read, Instant asOf) {
        Map<String, Question> known = new HashMap<>();
        read.forEach(question -> known.put(question.id(), question));
        List<Long> others = read.stream()
                .flatMap(question -> question.chain().stream())
                .filter(id -> !known.containsKey(id))
                .distinct()
                .map(Long::valueOf)
                .toList();
        questions.withIds(others, asOf).forEach(question -> known.put(question.id(), question));
        return known;
    }

    private String note(Question question, List<String> without) {
        if (question.indicators().isEmpty()) {
            return "It is not linked to an indicator, so there are no figures to compare.";
        }
        return without.isEmpty()
                ? null
                : without.stream().map(this::label).collect(Collectors.joining(", ", "There are no figures for ", "."));
    }

    private String label(String code) {
        Indicator indicator = indicators.find(code).orElse(null);
        if (indicator == null) {
            return code;
        }
        boolean requested = indicator.state() == IndicatorState.REQUESTED;
        return code + " (" + indicator.title() + (requested ? "; requested, not yet collected)" : ")");
    }
}
