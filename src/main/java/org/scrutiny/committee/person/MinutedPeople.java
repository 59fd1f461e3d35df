package org.scrutiny.committee.person;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.scrutiny.committee.minutesimport.MinutesListener;
import org.scrutiny.committee.redaction.Redactor;

/** Creates a person for every new name of a speaker in imported minutes, except redacted names. */
@Singleton
class MinutedPeople implements MinutesListener {
    private static final int MAX_NAME = 1_000;

    private final People people;

    MinutedPeople(People people) {
        this.people = people;
    }

    @Override
    public void imported(long meeting, String item, List<Minuted> comments) {
        people.createMissing(comments.stream()
                .flatMap(comment -> comment.parsed().utterances().stream())
                .map(utterance -> utterance.speaker().name())
                .filter(Objects::nonNull)
                .filter(name -> !Redactor.isRedacted(name))
                .map(name -> name.substring(0, Math.min(name.length(), MAX_NAME)))
                .toList());
    }
}
