package org.scrutiny.committee.question;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutiny.committee.meeting.Meetings;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.Ids;

/**
 * Chains the same request at several meetings, found by its wording or chosen by a person. Each member stores the whole
 * chain, so a change of the chain revises every member.
 */
@Singleton
class QuestionChains {
    private static final int MAX_LENGTH = 30;

    private final QuestionRepository questions;
    private final QuestionReader reader;
    private final Meetings meetings;

    QuestionChains(QuestionRepository questions, QuestionReader reader, Meetings meetings) {
        this.questions = questions;
        this.reader = reader;
        this.meetings = meetings;
    }

    /** The day of a meeting; null if there is no such meeting. */
    LocalDate dayOf(String meeting) {
        return Ids.read(meeting).flatMap(meetings::dayOf).orElse(null);
    }

    /** Joins new questions to those of other meetings with the same wording. */
    void join(long meeting, Collection<QuestionEntity> made) {
        Map<String, QuestionEntity> asking = made.stream()
                .filter(one -> one.request != null && one.kind != QuestionKind.COMMITMENT && one.chain.isEmpty())
                .collect(Collectors.toMap(one -> one.request, one -> one, (first, second) -> first));
        if (asking.isEmpty()) {
            return;
        }
        Map<String, Long> latest = reader.sameWords(asking.keySet(), meeting).stream()
                .collect(Collectors.toMap(QuestionReader.SameWords::request, QuestionReader.SameWords::id));
        Map<Long, QuestionEntity> known = questions.withIds(withChains(latest.values())).stream()
                .collect(Collectors.toMap(question -> question.id, question -> question));
        List<QuestionEntity> changed = new ArrayList<>();
        latest.forEach((request, id) -> {
            QuestionEntity one = asking.get(request);
            List<QuestionEntity> others = known.get(id).chain.isEmpty()
                    ? List.of(known.get(id))
                    : known.get(id).chain.stream().map(known::get).toList();
            boolean askedHere =
                    others.stream().anyMatch(other -> Long.valueOf(meeting).equals(other.meeting));
            if (!askedHere && others.size() < MAX_LENGTH) {
                List<Long> chain = inOrder(Stream.concat(others.stream(), Stream.of(one)));
                one.chain = chain;
                others.forEach(other -> other.chain = chain);
                changed.addAll(others);
            }
        });
        questions.reviseAll(changed);
    }

    /**
     * Returns the chain chosen by a person: the given questions and everything chained to them, without current members
     * that are not given. Stores the other members; the caller stores the question itself.
     *
     * @param meeting id of the meeting at which the question was asked; null for none
     */
    List<Long> rearrange(QuestionEntity one, String meeting, List<String> chosen) {
        Set<Long> named = new LinkedHashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            String id = chosen.get(i);
            named.add(Ids.read(id)
                    .filter(known ->
                            known.equals(one.id) || questions.findEntity(known).isPresent())
                    .orElseGet(() -> Checks.known("/chain/" + chosen.indexOf(id), "question", id, Optional.empty())));
        }
        named.remove(one.id);
        Set<Long> left = new HashSet<>(one.chain);
        left.removeAll(named);
        left.remove(one.id);
        Set<Long> joined = withChains(named);
        joined.removeAll(left);
        joined.remove(one.id);
        Checks.require(
                joined.size() < MAX_LENGTH,
                "/chain",
                "A chain can have at most " + MAX_LENGTH + " questions.",
                chosen.size());
        separate(left);
        List<QuestionEntity> others = questions.withIds(joined);
        if (others.isEmpty()) {
            return List.of();
        }
        QuestionEntity placed = new QuestionEntity();
        placed.id = one.id;
        placed.meeting = Ids.read(meeting).orElse(null);
        List<Long> chain = inOrder(Stream.concat(others.stream(), Stream.of(placed)));
        store(others, chain);
        return chain;
    }

    /** Removes a question that is deleted from its chain. */
    void leave(QuestionEntity one) {
        Set<Long> others = new HashSet<>(one.chain);
        others.remove(one.id);
        separate(others);
    }

    /** Chains the remaining members without the question; a single one leaves the chain. */
    private void separate(Set<Long> left) {
        List<QuestionEntity> others = questions.withIds(left);
        store(others, others.size() > 1 ? inOrder(others.stream()) : List.of());
    }

    private void store(List<QuestionEntity> members, List<Long> chain) {
        List<QuestionEntity> changed =
                members.stream().filter(member -> !member.chain.equals(chain)).toList();
        changed.forEach(member -> member.chain = chain);
        questions.reviseAll(changed);
    }

    private Set<Long> withChains(Collection<Long> ids) {
        Set<Long> all = new LinkedHashSet<>(ids);
        questions.withIds(ids).forEach(question -> all.addAll(question.chain));
        return all;
    }

    private List<Long> inOrder(Stream<QuestionEntity> members) {
        return members.sorted(Comparator.comparing(this::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(member -> member.id))
                .map(member -> member.id)
                .toList();
    }

    private LocalDate day(QuestionEntity question) {
        return question.meeting == null
                ? null
                : meetings.dayOf(question.meeting).orElse(null);
    }
}
