package org.scrutiny.committee.minutes.speech;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.scrutiny.committee.minutes.model.MinutedPerson;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.kernel.text.Vocabulary;

/** A person as known so far while a document is parsed. */
final class PersonEntry {

    private static final Vocabulary WORDS = Vocabulary.load("minutes/names.txt");
    private static final Set<String> HE = WORDS.section("MALE");
    private static final Set<String> SHE = WORDS.section("FEMALE");
    private static final int MAX_ALIASES = 20;

    private final Set<String> aliases = new LinkedHashSet<>();
    private String name;
    String jobTitle;
    private SpeakerRole role;
    private String basis;
    /** "he" or "she" if known from a title or pronoun; otherwise {@code null}. */
    String pronoun;

    PersonEntry(String name) {
        this.name = name;
    }

    void isCalled(String alias) {
        if (aliases.size() < MAX_ALIASES) {
            aliases.add(alias);
        }
        if (alias.length() > name.length()) {
            name = alias;
        }
    }

    void take(SpeakingSubject.Name written, String title, SpeakerRole stated) {
        if (title != null && jobTitle == null) {
            jobTitle = title;
        }
        if (written.councillor() || stated == SpeakerRole.COUNCILLOR || stated == SpeakerRole.CHAIR) {
            role = SpeakerRole.COUNCILLOR;
            basis = "title in text";
        } else if (title != null && role == null) {
            role = SpeakerRole.OFFICER;
            basis = "job title in text";
        }
        if (written.courtesy() != null && pronoun == null) {
            String courtesy = written.courtesy().toLowerCase(Locale.ROOT);
            pronoun = HE.contains(courtesy) ? "he" : SHE.contains(courtesy) ? "she" : null;
        }
    }

    void attends(String office, SpeakerRole attendedAs, String because) {
        jobTitle = jobTitle == null ? office : jobTitle;
        if (role == null) {
            role = attendedAs;
            basis = because;
        }
    }

    /** Whether the written name can be this person: a councillor is not an officer with the same surname. */
    boolean fits(boolean councillor, SpeakingSubject.Name written) {
        if (role == null) {
            return !councillor || name.equals(written.full()) || name.indexOf(' ') < 0;
        }
        boolean member = role == SpeakerRole.COUNCILLOR || role == SpeakerRole.CHAIR;
        return councillor == member || (member && !written.isSingle());
    }

    /** Whether a full name can be this person: the same first name or initial, or none known so far. */
    boolean mayBe(SpeakingSubject.Name written) {
        int blank = name.indexOf(' ');
        if (blank < 0) {
            return true;
        }
        String first = written.first().replace(".", "");
        String own = name.substring(0, blank).replace(".", "");
        boolean initial = first.length() == 1 || own.length() == 1;
        return first.equalsIgnoreCase(own) || (initial && first.regionMatches(true, 0, own, 0, 1));
    }

    Speaker speaker(SpeakerRole stated) {
        SpeakerRole said = stated == null || stated == SpeakerRole.TITLE_ONLY ? roleOrOfficer() : stated;
        return new Speaker(name, titleOf(said), said, basisOrNone());
    }

    private String titleOf(SpeakerRole said) {
        return jobTitle == null && said == SpeakerRole.COUNCILLOR ? "Councillor" : jobTitle;
    }

    private SpeakerRole roleOrOfficer() {
        return role == null ? SpeakerRole.OFFICER : role;
    }

    private String basisOrNone() {
        return basis == null ? PersonRegister.NOT_STATED : basis;
    }

    MinutedPerson person() {
        aliases.add(name);
        return new MinutedPerson(
                name, aliases.stream().toList(), titleOf(roleOrOfficer()), roleOrOfficer(), basisOrNone());
    }
}
