package org.scrutiny.committee.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.scrutiny.committee.minutesimport.MinutesListener;
import org.scrutiny.committee.redaction.Redactor;

/** Whoever speaks in imported minutes is somebody, unless their name was taken away. */
@ApplicationScoped
class MinutedPeople implements MinutesListener {
    private static final int LONGEST_NAME = 1_000;

    private final People people;

    MinutedPeople(People people) {
        this.people = people;
    }

    @Override
    public void imported(long meeting, String item, List<Minuted> comments) {
        people.meet(comments.stream()
                .flatMap(comment -> comment.words().utterances().stream())
                .map(utterance -> utterance.speaker().name())
                .filter(Objects::nonNull)
                .filter(name -> !Redactor.isRedacted(name))
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .toList());
    }
}
