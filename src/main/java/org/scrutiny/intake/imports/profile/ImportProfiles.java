package org.scrutiny.intake.imports.profile;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Import profiles: saved ones, and the built-in ones, which cannot be replaced. */
@Singleton
public class ImportProfiles {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final ProfileRepository profiles;

    ImportProfiles(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    /**
     * Finds the profile of an import.
     *
     * @throws ProblemException invalid_parameter if there is none with that name
     */
    public ImportProfile find(String name) {
        return ImportProfile.isBuiltIn(name)
                ? ImportProfile.extending(name)
                : profiles.find(name)
                        .map(NamedProfile::profile)
                        .orElseThrow(() -> ProblemException.ofParameter(
                                ErrorCode.INVALID_PARAMETER,
                                "profile",
                                "There is no import profile '" + name + "'. Save it as /v1/import-profiles/" + name
                                        + ", or use flat, dfe or lait.",
                                name));
    }

    /** @param asOf point in time; null for now */
    NamedProfile read(String name, Instant asOf) {
        return ImportProfile.isBuiltIn(name)
                ? new NamedProfile(name, ImportProfile.extending(name), 0, null, null)
                : profiles.read(name, asOf);
    }

    PageResult<NamedProfile> list(PageRequest request, Instant asOf) {
        return profiles.list(request, Where.ALL, asOf);
    }

    /** Creates a profile, or replaces the revision that the caller has read. */
    public NamedProfile save(String name, ExpectedRevision expected, ImportProfile profile) {
        requireName(
                name.matches(NAME),
                name,
                "A profile name consists of letters, digits, dots, dashes and underscores, at most 100.");
        requireName(
                !ImportProfile.isBuiltIn(name),
                name,
                "This profile is built in. Use another name and set 'extends' to this one.");
        validate(profile);
        if (profiles.find(name).isPresent()) {
            return profiles.replace(name, expected, entity -> entity.profile = profile);
        }
        ProfileEntity entity = new ProfileEntity();
        entity.name = name;
        entity.profile = profile;
        return profiles.create(entity);
    }

    void delete(String name, ExpectedRevision expected) {
        requireName(!ImportProfile.isBuiltIn(name), name, "This profile is built in and cannot be deleted.");
        profiles.delete(name, expected);
    }

    private static void validate(ImportProfile profile) {
        List<Fault> faults = Stream.concat(profile.faults().stream(), ProfilePeriods.findMistakes(profile).stream())
                .map(fault -> Fault.atPointer(
                        fault.pointer() == null ? "" : fault.pointer(),
                        ErrorCode.INVALID_VALUE,
                        fault.hint() == null ? fault.message() : fault.message() + " " + fault.hint(),
                        fault.value()))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of(ErrorCode.INVALID_VALUE, faults);
        }
    }

    private static void requireName(boolean valid, String name, String message) {
        if (!valid) {
            throw ProblemException.ofParameter(ErrorCode.INVALID_PARAMETER, "name", message, name);
        }
    }
}
