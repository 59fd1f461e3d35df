package org.scrutiny.committee.minutes.speech;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutiny.committee.minutes.model.Attribution;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.kernel.text.Vocabulary;

/** Resolves a subject to a speaker among the people of the document. */
final class SpeakerFinder {

    private static final Set<String> SINGLE =
            Vocabulary.load("minutes/subjects.txt").section("SINGLE");

    private final PersonRegister people;

    SpeakerFinder(PersonRegister people) {
        this.people = people;
    }

    /** The speaker meant by a subject other than a pronoun. */
    Attributed find(SpeakingSubject subject) {
        return switch (subject.form()) {
            case NAMED -> subject.names().size() == 1 ? named(subject) : together(subject);
            case OFFICE -> office(subject);
            case COLLECTIVE, PRONOUN -> collective(subject);
        };
    }

    private Attributed named(SpeakingSubject subject) {
        SpeakingSubject.Name name = subject.names().get(0);
        PersonEntry person = people.find(name, subject.role());
        if (person != null) {
            return new Attributed(person.speaker(subject.role()), Attribution.EXPLICIT, person, true);
        }
        boolean bare = name.isSingle() && !name.councillor() && name.courtesy() == null;
        PersonEntry first = bare ? people.byFirstName(name.full()) : null;
        if (first != null) {
            Speaker speaker = first.speaker(null);
            return new Attributed(
                    speaker.because("first name of " + speaker.name()), Attribution.FIRST_NAME_ONLY, first, true);
        } else if (bare) {
            Speaker speaker = new Speaker(
                    name.full(), subject.title(), SpeakerRole.UNATTRIBUTED, "one name only, and it does not say whose");
            return new Attributed(speaker, Attribution.FIRST_NAME_ONLY, null, true);
        }
        SpeakerRole role = name.councillor() ? SpeakerRole.COUNCILLOR : SpeakerRole.OFFICER;
        String title = subject.title() == null && name.councillor() ? "Councillor" : subject.title();
        return new Attributed(
                new Speaker(name.full(), title, role, "a surname that several people of this text bear"),
                Attribution.EXPLICIT,
                null,
                true);
    }

    private Attributed together(SpeakingSubject subject) {
        List<Speaker> speakers = subject.names().stream()
                .map(name -> new SpeakingSubject(
                        SpeakingSubject.SubjectForm.NAMED, List.of(name), null, null, name.full(), 0))
                .map(one -> named(one).speaker())
                .toList();
        String names = speakers.stream().map(Speaker::name).collect(Collectors.joining(" and "));
        SpeakerRole role = speakers.get(0).role();
        boolean alike = speakers.stream().allMatch(speaker -> speaker.role() == role);
        Speaker speaker = new Speaker(names, null, alike ? role : SpeakerRole.UNATTRIBUTED, "named together");
        return new Attributed(speaker, Attribution.EXPLICIT, null, false);
    }

    private Attributed office(SpeakingSubject subject) {
        PersonEntry holder = people.byOffice(subject.title());
        if (holder != null) {
            SpeakerRole role = subject.role() == SpeakerRole.CHAIR ? SpeakerRole.CHAIR : null;
            Speaker speaker = holder.speaker(role)
                    .because("office of " + holder.speaker(role).name() + " in this text");
            return new Attributed(speaker, Attribution.EXPLICIT, holder, true);
        }
        String basis =
                subject.role() == SpeakerRole.TITLE_ONLY ? "job title in text, without a name" : "office in text";
        return new Attributed(
                new Speaker(null, subject.title(), subject.role(), basis), Attribution.EXPLICIT, null, true);
    }

    private static Attributed collective(SpeakingSubject subject) {
        boolean single = false;
        for (String word : subject.wording().split(" ", 6)) {
            single |= SINGLE.contains(word.toLowerCase(Locale.ROOT));
        }
        String basis = (single ? "unnamed \"" : "collective \"") + subject.wording() + "\"";
        return new Attributed(new Speaker(null, null, subject.role(), basis), Attribution.COLLECTIVE, null, single);
    }
}
