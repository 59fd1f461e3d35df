package org.scrutiny.committee.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds who a subject means, among the people of the document. */
final class SpeakerFinder {

    private static final Set<String> SINGLE = Set.of(
            "member",
            "councillor",
            "officer",
            "resident",
            "parent",
            "carer",
            "questioner",
            "applicant",
            "petitioner",
            "representative",
            "person");

    private final PersonRegister personRegister;

    SpeakerFinder(PersonRegister personRegister) {
        this.personRegister = personRegister;
    }

    /** Who a subject other than a pronoun means. */
    Attributed find(SpeakingSubject speakingSubject) {
        return switch (speakingSubject.form()) {
            case NAMED -> speakingSubject.names().size() == 1 ? named(speakingSubject) : together(speakingSubject);
            case OFFICE -> office(speakingSubject);
            case COLLECTIVE, PRONOUN -> collective(speakingSubject);
        };
    }

    private Attributed named(SpeakingSubject speakingSubject) {
        SpeakingSubject.Name name = speakingSubject.names().get(0);
        PersonEntry person = personRegister.find(name, speakingSubject.role());
        if (person != null) {
            return new Attributed(person.speaker(speakingSubject.role()), Attribution.EXPLICIT, person, true);
        }
        boolean bare = name.isSingle() && !name.councillor() && name.courtesy() == null;
        PersonEntry first = bare ? personRegister.byFirstName(name.full()) : null;
        if (first != null) {
            Speaker speaker = first.speaker(null);
            return new Attributed(
                    speaker.because("first name of " + speaker.name()), Attribution.FIRST_NAME_ONLY, first, true);
        } else if (bare) {
            Speaker speaker = new Speaker(
                    name.full(),
                    speakingSubject.title(),
                    SpeakerRole.UNATTRIBUTED,
                    "one name only, and it does not say whose");
            return new Attributed(speaker, Attribution.FIRST_NAME_ONLY, null, true);
        }
        SpeakerRole role = name.councillor() ? SpeakerRole.COUNCILLOR : SpeakerRole.OFFICER;
        String title = speakingSubject.title() == null && name.councillor() ? "Councillor" : speakingSubject.title();
        return new Attributed(
                new Speaker(name.full(), title, role, "a surname that several people of this text bear"),
                Attribution.EXPLICIT,
                null,
                true);
    }

    private Attributed together(SpeakingSubject speakingSubject) {
        List<Speaker> speakers = speakingSubject.names().stream()
                .map(name -> new SpeakingSubject(SpeakingSubject.Form.NAMED, List.of(name), null, null, name.full(), 0))
                .map(one -> named(one).speaker())
                .toList();
        String names = speakers.stream().map(Speaker::name).collect(Collectors.joining(" and "));
        SpeakerRole role = speakers.get(0).role();
        boolean alike = speakers.stream().allMatch(speaker -> speaker.role() == role);
        Speaker speaker = new Speaker(names, null, alike ? role : SpeakerRole.UNATTRIBUTED, "named together");
        return new Attributed(speaker, Attribution.EXPLICIT, null, false);
    }

    private Attributed office(SpeakingSubject speakingSubject) {
        PersonEntry holder = personRegister.byOffice(speakingSubject.title());
        if (holder != null) {
            SpeakerRole role = speakingSubject.role() == SpeakerRole.CHAIR ? SpeakerRole.CHAIR : null;
            Speaker speaker = holder.speaker(role)
                    .because("office of " + holder.speaker(role).name() + " in this text");
            return new Attributed(speaker, Attribution.EXPLICIT, holder, true);
        }
        String basis = speakingSubject.role() == SpeakerRole.TITLE_ONLY
                ? "job title in text, without a name"
                : "office in text";
        return new Attributed(
                new Speaker(null, speakingSubject.title(), speakingSubject.role(), basis),
                Attribution.EXPLICIT,
                null,
                true);
    }

    private static Attributed collective(SpeakingSubject speakingSubject) {
        boolean single = false;
        for (String word : speakingSubject.wording().split(" ", 6)) {
            single |= SINGLE.contains(word.toLowerCase(Locale.ROOT));
        }
        String basis = (single ? "unnamed \"" : "collective \"") + speakingSubject.wording() + "\"";
        return new Attributed(
                new Speaker(null, null, speakingSubject.role(), basis), Attribution.COLLECTIVE, null, single);
    }
}
