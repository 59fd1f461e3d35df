package org.scrutiny.committee.comment;

import jakarta.enterprise.context.ApplicationScoped;
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

/** The figures that a committee had before it. */
@ApplicationScoped
class FiguresBeforeCommittee {
    private final ObservationReader observations;

    FiguresBeforeCommittee(ObservationReader observations) {
        this.observations = observations;
    }

    /**
     * The figures of these indicators at a meeting, in the area whose council meets. If the meeting names none, that is the
     * one local authority that an indicator has figures of; if it has figures of several, none is known.
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

    /** @param areaOf the area that is meant of each indicator */
    Shown at(Meeting meeting, Map<String, String> areaOf) {
        Set<String> areas = new TreeSet<>(areaOf.values());
        Instant end = meeting.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean isOver = end.isBefore(Clock.systemUTC().instant());
        List<Observation> then = all(areaOf.keySet(), areas, isOver ? end : null);
        List<Observation> now = isOver ? all(areaOf.keySet(), areas, null) : List.of();
        return new Shown(meeting.date(), areaOf, by(then), by(now));
    }

    /** By their ids, those that are there. */
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

    /** What was recorded by a meeting, and what is recorded now of it. */
    record Shown(
            LocalDate day,
            Map<String, String> areaOf,
            Map<List<String>, List<Observation>> then,
            Map<List<String>, List<Observation>> now) {

        /** The area whose figures of an indicator are meant; null where it is not known. */
        String area(String code) {
            return areaOf.get(code);
        }

        /** The link with the figure of a period. */
        CommentLink of(CommentLink link, Period period) {
            return with(
                    link.of(period),
                    one -> one.periodStart().equals(period.start())
                            && one.periodEnd().equals(period.end()));
        }

        /** The link with the latest figure of a period that had ended. */
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
