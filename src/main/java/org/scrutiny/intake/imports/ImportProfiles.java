package org.scrutiny.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** The saved profiles, and those that are built in, whose names cannot be taken. */
@ApplicationScoped
public class ImportProfiles {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final ProfileRepository profiles;

    ImportProfiles(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    /**
     * The profile that a file is read by.
     *
     * @throws ProblemException invalid_parameter if there is none of that name
     */
    ImportProfile named(String name) {
        return ImportProfile.isBuiltIn(name)
                ? ImportProfile.extending(name)
                : profiles.find(name)
                        .map(NamedProfile::profile)
                        .orElseThrow(() -> ProblemException.ofParameter(
                                ErrorCode.INVALID_PARAMETER,
                                "profile",
                                "There is no profile '" + name + "'; save it as /v1/import-profiles/" + name
                                        + ", or use flat, dfe or lait.",
                                name));
    }

    /** @param asOf the moment as of which it is given; null for now */
    NamedProfile read(String name, Instant asOf) {
        return ImportProfile.isBuiltIn(name)
                ? new NamedProfile(name, ImportProfile.extending(name), 0, null, null)
                : profiles.read(name, asOf);
    }

    PageResult<NamedProfile> list(PageRequest request, Instant asOf) {
        return profiles.list(request, Where.ALL, asOf);
    }

    /** Saves a profile under a name that is free, or in place of the version that the caller has read. */
    public NamedProfile save(String name, ExpectedRevision expected, ImportProfile profile) {
        refuseName(!name.matches(NAME), name, "has letters, digits, dots, dashes and underscores, 100 at most.");
        refuseName(
                ImportProfile.isBuiltIn(name),
                name,
                "is built in; take another name, and say that it extends this one.");
        check(profile);
        if (profiles.find(name).isPresent()) {
            return profiles.replace(name, expected, entity -> entity.profile = profile);
        }
        ProfileEntity entity = new ProfileEntity();
        entity.name = name;
        entity.profile = profile;
        return profiles.create(entity);
    }

    void delete(String name, ExpectedRevision expected) {
        refuseName(ImportProfile.isBuiltIn(name), name, "is built in.");
        profiles.delete(name, expected);
    }

    private static void check(ImportProfile profile) {
        List<Fault> faults = profile.faults().stream()
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

    private static void refuseName(boolean wrong, String name, String reason) {
        if (wrong) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, "name", "The name of a profile " + reason, name);
        }
    }
}
