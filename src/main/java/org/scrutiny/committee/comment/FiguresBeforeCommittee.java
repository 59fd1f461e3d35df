package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.figures.observation.ObservationReader;
import org.scrutiny.kernel.period.Period;

/** Finds the figures that were before a committee. */
@Singleton
class FiguresBeforeCommittee {
    private final ObservationReader observations;
    private final Clock clock;

    FiguresBeforeCommittee(ObservationReader observations, Clock clock) {
        this.observations = observations;
        this.clock = clock;
    }

    /**
     * The figures of indicators at a meeting, for the area whose council meets. If the meeting has no area, this is the only
     * local authority with figures for the indicator; with figures for several, the area is unknown.
     */
    Shown at(Meeting meeting, Collection<String> codes) {
        Map<String, String> areaOf = new TreeMap<>();
        if (meeting.area() == null) {
            areaOf.putAll(observations.onlyAuthorities(codes));
        } else {
            codes.forEach(code -> areaOf.put(code, meeting.area()));
        }
        return at(meeting, areaOf);
    }

    /** @param areaOf the area for each indicator */
    Shown at(Meeting meeting, Map<String, String> areaOf) {
        Set<String> areas = new TreeSet<>(areaOf.values());
        Instant end = meeting.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean isOver = end.isBefore(clock.instant());
        List<Observation> then = all(areaOf.keySet(), areas, isOver ? end : null);
        List<Observation> now = isOver ? all(areaOf.keySet(), areas, null) : List.of();
        return new Shown(meeting.date(), areaOf, by(then), by(now));
    }

    /** The figures with these ids, by id; ids that do not exist are missing. */
    Map<String, Observation> current(List<String> ids, Instant asOf) {
        return observations.withIds(ids.stream().map(Long::valueOf).toList(), asOf).stream()
                .collect(Collectors.toMap(Observation::id, Function.identity()));
    }

    private List<Observation> all(Set<String> codes, Set<String> areas, Instant asOf) {
        return codes.isEmpty() ? List.of() : observations.ofSeries(List.copyOf(codes), List.copyOf(areas), asOf);
    }

    private static Map<List<String>, List<Observation>> by(List<Observation> figures) {
        return figures.stream().collect(Collectors.groupingBy(one -> List.of(one.indicator(), one.area())));
    }

    /** Figures as recorded by the end of a meeting's day, and as recorded now. */
    record Shown(
            LocalDate day,
            Map<String, String> areaOf,
            Map<List<String>, List<Observation>> then,
            Map<List<String>, List<Observation>> now) {

        /** The area for an indicator; null if it is not known. */
        String area(String code) {
            return areaOf.get(code);
        }

        /** The link with the figure of a period. */
        CommentLink forPeriod(CommentLink link, Period period) {
            return with(
                    link.withPeriod(period),
                    one -> one.periodStart().equals(period.start())
                            && one.periodEnd().equals(period.end()));
        }

        /** The link with the latest figure whose period had ended by the meeting. */
        CommentLink latest(CommentLink link) {
            return with(link, one -> !one.periodEnd().isAfter(day));
        }

        private CommentLink with(CommentLink link, Predicate<Observation> wanted) {
            Optional<Observation> known = last(then, link, wanted);
            if (known.isPresent()) {
                return link.withShown(known.get(), ShownBasis.RECORDED_BY_MEETING);
            }
            return last(now, link, wanted)
                    .map(one -> link.withShown(one, ShownBasis.RECORDED_LATER))
                    .orElse(link);
        }

        private static Optional<Observation> last(
                Map<List<String>, List<Observation>> figures, CommentLink link, Predicate<Observation> wanted) {
            return link.area() == null
                    ? Optional.empty()
                    : figures.getOrDefault(List.of(link.indicator(), link.area()), List.of()).stream()
                            .filter(wanted)
                            .max(Comparator.comparing(Observation::periodEnd).thenComparing(Observation::periodStart));
        }
    }
}
