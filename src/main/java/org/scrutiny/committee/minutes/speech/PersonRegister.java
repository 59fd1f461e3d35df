package org.scrutiny.committee.minutes.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scrutiny.committee.minutes.model.MinutedPerson;
import org.scrutiny.committee.minutes.model.SpeakerRole;

/**
 * The people of a document, merged by name. A surname alone refers to its only bearer, and to no one if there are
 * several.
 */
public final class PersonRegister {

    static final String NOT_STATED = "not stated in this text: a name without the title of a member";
    private static final int MAX_COMPARED = 60;
    private static final int MIN_COMPARED = 6;

    private final List<PersonEntry> entries = new ArrayList<>();
    private final Map<String, PersonEntry> byFullName = new HashMap<>();
    private final Map<String, List<PersonEntry>> bySurname = new HashMap<>();
    private final Map<String, List<PersonEntry>> byFirstName = new HashMap<>();
    private final Map<String, List<PersonEntry>> byOffice = new HashMap<>();

    /** Adds all people named in a document. Full names come first, so that a surname alone finds its bearer. */
    public void learn(List<ItemSpeech> items) {
        List<SpeakingSubject> subjects =
                items.stream().flatMap(item -> item.namedSubjects().stream()).toList();
        for (SpeakingSubject subject : subjects) {
            subject.names().stream().filter(name -> !name.isSingle()).forEach(name -> learn(subject, name));
        }
        for (SpeakingSubject subject : subjects) {
            subject.names().stream().filter(SpeakingSubject.Name::isSingle).forEach(name -> learn(subject, name));
        }
    }

    private void learn(SpeakingSubject subject, SpeakingSubject.Name name) {
        boolean known = name.councillor() || name.courtesy() != null || !name.isSingle();
        PersonEntry entry = find(name, subject.role());
        if (entry == null && known && !isShared(name, subject.role())) {
            entry = add(name.full());
        }
        if (entry != null) {
            index(entry, name.full());
            boolean alone = subject.names().size() == 1;
            entry.take(name, alone ? subject.title() : null, alone ? subject.role() : null);
            if (entry.jobTitle != null) {
                List<PersonEntry> holders = byOffice.computeIfAbsent(key(entry.jobTitle), k -> new ArrayList<>(1));
                if (!holders.contains(entry)) {
                    holders.add(entry);
                }
            }
        }
    }

    private boolean isShared(SpeakingSubject.Name name, SpeakerRole role) {
        return name.isSingle()
                && !fitting(bySurname, key(name.full()), name, role).isEmpty();
    }

    /** Adds a person from an attendance list. */
    public void attends(String name, String office, SpeakerRole role, String basis) {
        PersonEntry entry = byFullName.get(key(name));
        if (entry == null) {
            entry = add(name);
        }
        entry.attends(office, role, basis);
    }

    private PersonEntry add(String fullName) {
        var entry = new PersonEntry(fullName);
        entries.add(entry);
        index(entry, fullName);
        return entry;
    }

    private void index(PersonEntry entry, String fullName) {
        String key = key(fullName);
        int blank = key.indexOf(' ');
        if (blank > 0) {
            byFullName.putIfAbsent(key, entry);
            put(byFirstName, key.substring(0, blank), entry);
        }
        put(bySurname, key.substring(key.lastIndexOf(' ') + 1), entry);
        entry.isCalled(fullName);
    }

    private static void put(Map<String, List<PersonEntry>> map, String key, PersonEntry entry) {
        List<PersonEntry> known = map.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!known.contains(entry)) {
            known.add(entry);
        }
    }

    private static String key(String name) {
        return Word.fold(name).replace(".", "");
    }

    /** Whether a lower-case word is the surname or first name of someone in the register. */
    boolean knows(String word) {
        return bySurname.containsKey(word) || byFirstName.containsKey(word);
    }

    /** The only person with the name whose role fits; {@code null} if there is none or several. */
    PersonEntry find(SpeakingSubject.Name name, SpeakerRole role) {
        String key = key(name.full());
        if (!name.isSingle()) {
            PersonEntry same = byFullName.get(key);
            return same != null
                    ? same
                    : onlyOne(fitting(bySurname, key(name.surname()), name, role), entry -> entry.mayBe(name));
        }
        List<PersonEntry> bearers = fitting(bySurname, key, name, role);
        return onlyOne(bearers, entry -> true);
    }

    private List<PersonEntry> fitting(
            Map<String, List<PersonEntry>> map, String key, SpeakingSubject.Name name, SpeakerRole role) {
        List<PersonEntry> bearers = map.getOrDefault(key, List.of());
        if (bearers.size() > MAX_COMPARED) {
            return bearers;
        }
        boolean councillor = name.councillor() || role == SpeakerRole.COUNCILLOR;
        boolean titled = councillor || name.courtesy() != null || !name.isSingle();
        return titled
                ? bearers.stream().filter(entry -> entry.fits(councillor, name)).toList()
                : bearers;
    }

    private static PersonEntry onlyOne(List<PersonEntry> entries, Predicate<PersonEntry> test) {
        if (entries.size() > MAX_COMPARED) {
            return null;
        }
        List<PersonEntry> found = entries.stream().filter(test).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** The only person with that first name, or {@code null}. */
    PersonEntry byFirstName(String name) {
        return onlyOne(byFirstName.getOrDefault(key(name), List.of()), entry -> true);
    }

    /** The only holder of the office, or of one that starts with these words; {@code null} if none or several. */
    PersonEntry byOffice(String office) {
        String key = key(office);
        List<PersonEntry> same = byOffice.getOrDefault(key, List.of());
        if (!same.isEmpty()) {
            return onlyOne(same, entry -> true);
        }
        if (byOffice.size() > MAX_COMPARED) {
            return null;
        }
        return onlyOne(
                byOffice.entrySet().stream()
                        .filter(holder -> holder.getKey().startsWith(key + " "))
                        .flatMap(holder -> holder.getValue().stream())
                        .distinct()
                        .toList(),
                entry -> true);
    }

    public List<MinutedPerson> list() {
        return entries.stream().map(PersonEntry::person).toList();
    }

    /** Pairs of surnames that differ by a letter or two: possibly one person with two spellings. */
    public Stream<String> similarSurnames() {
        List<String> names = bySurname.keySet().stream()
                .filter(name -> name.length() >= MIN_COMPARED)
                .limit(MAX_COMPARED)
                .sorted()
                .toList();
        return names.stream()
                .flatMap(one -> names.stream()
                        .filter(other -> one.compareTo(other) < 0 && Spelling.isClose(one, other))
                        .map(other -> one + ", " + other));
    }
}
