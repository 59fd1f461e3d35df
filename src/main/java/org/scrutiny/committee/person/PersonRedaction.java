package org.scrutiny.committee.person;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.committee.comment.SpeakerHistory;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.RedactionScope;
import org.scrutiny.committee.redaction.RedactionTarget;
import org.scrutiny.committee.redaction.Redactor;
import org.scrutiny.platform.store.Where;

/** Deletes redacted names from people, except names used at other meetings. A person without names is deleted. */
@Singleton
class PersonRedaction implements RedactionTarget {
    private final PersonRepository people;
    private final Aliases aliases;
    private final SpeakerHistory speakerHistory;

    PersonRedaction(PersonRepository people, Aliases aliases, SpeakerHistory speakerHistory) {
        this.people = people;
        this.aliases = aliases;
        this.speakerHistory = speakerHistory;
    }

    @Override
    public Class<?> view() {
        return Person.class;
    }

    @Override
    public List<RedactedPlace> redact(RedactionScope scope, Redactor redactor) {
        aliases.lock();
        Map<String, Boolean> elsewhere = new HashMap<>();
        Redactor names = redactor.where(
                name -> !elsewhere.computeIfAbsent(Aliases.normalize(name), plain -> isElsewhere(plain, scope)));
        List<RedactedPlace> places = new ArrayList<>();
        for (PersonEntity person : people.entities(Where.ALL)) {
            List<String> left = person.aliases.stream()
                    .filter(alias -> names.count(alias) == 0)
                    .toList();
            int taken = person.aliases.size() - left.size();
            if (taken > 0 || names.count(person.name) > 0) {
                places.add(new RedactedPlace(RedactedPlace.RedactedKind.PERSON, person.id.toString(), taken));
                keep(person, left, names);
            }
        }
        people.rewriteHistory(Where.ALL, person -> person.redact(names))
                .forEach(state -> aliases.replaceFormer(state.id, state.revisionNumber, state.aliases));
        return places;
    }

    private void keep(PersonEntity person, List<String> left, Redactor names) {
        if (left.isEmpty()) {
            people.remove(person);
        } else {
            people.revise(person, changed -> {
                changed.aliases = left;
                changed.name = names.count(changed.name) > 0 ? left.get(0) : changed.name;
            });
            aliases.replace(person.id, left);
        }
    }

    private boolean isElsewhere(String plain, RedactionScope scope) {
        return !scope.isEverywhere()
                && speakerHistory.find(List.of(plain), null).of(List.of(plain)).stream()
                        .anyMatch(role -> !role.meeting().equals(scope.meeting().toString()));
    }
}
