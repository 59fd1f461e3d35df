package org.scrutiny.platform.access;

import static org.scrutiny.platform.access.Role.ADMINISTRATOR;
import static org.scrutiny.platform.access.Role.ANALYST;
import static org.scrutiny.platform.access.Role.CLERK;
import static org.scrutiny.platform.access.Role.PUBLISHER;
import static org.scrutiny.platform.access.Role.READER;
import static org.scrutiny.platform.access.Role.SUPPLIER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What an operation needs, and the roles that have it. The table in {@code docs/access.md} is generated from these constants. */
public enum Permission {
    READ_CATALOGUE(
            "Read areas, indicators, dashboards, validation rules and import profiles",
            to(READER, ANALYST, SUPPLIER, CLERK, PUBLISHER, ADMINISTRATOR)),
    READ_FIGURES("Read and export figures", to(READER, ANALYST, PUBLISHER), own(SUPPLIER)),
    READ_ANALYSIS(
            "Read trends, summaries, targets, judgements, sign-offs, returns and the change feed",
            to(READER, ANALYST, PUBLISHER)),
    READ_MEETINGS("Read meetings, minutes, comments, questions and speakers", to(READER, ANALYST, CLERK, PUBLISHER)),
    WRITE_FIGURES("Add, revise and delete figures", to(ANALYST), own(SUPPLIER)),
    IMPORT_FILES(
            "Send files, follow them and withdraw them; what a file holds needs its own permission",
            to(ANALYST),
            own(SUPPLIER, ADMINISTRATOR)),
    WRITE_ANALYSIS("Record judgements and targets, and change validation rules", to(ANALYST)),
    SIGN_OFF("Start a sign-off and take it to its next step, or back", to(PUBLISHER)),
    WRITE_MEETINGS("Write meetings, minutes, comments, questions and speakers", to(CLERK)),
    REDACT("Redact personal data, and see what was redacted", to(CLERK)),
    MANAGE_CATALOGUE("Change areas, indicators, dashboards and import profiles", to(ADMINISTRATOR)),
    MANAGE_API_KEYS("See, create and revoke API keys", to(ADMINISTRATOR)),
    READ_AUDIT("Read the audit trail", to(ADMINISTRATOR));

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // It never changes.
    private final Set<Role> unlimited;

    @SuppressWarnings("ImmutableEnumChecker") // It never changes.
    private final Set<Role> limited;

    Permission(String description, Set<Role> unlimited) {
        this(description, unlimited, EnumSet.noneOf(Role.class));
    }

    Permission(String description, Set<Role> unlimited, Set<Role> limited) {
        this.description = description;
        this.unlimited = unlimited;
        this.limited = limited;
    }

    /** What it allows, as a phrase. */
    String description() {
        return description;
    }

    /** Whether a role has it, for all objects or for its own. */
    boolean isGivenTo(Role role) {
        return unlimited.contains(role) || limited.contains(role);
    }

    /** Whether a role has it for its own objects only: the series in its scope, or the files that it sent. */
    boolean isLimitedFor(Role role) {
        return limited.contains(role);
    }

    /** The roles that have it. */
    Set<Role> roles() {
        Set<Role> roles = new TreeSet<>(unlimited);
        roles.addAll(limited);
        return roles;
    }

    private static Set<Role> to(Role... roles) {
        return EnumSet.copyOf(Arrays.asList(roles));
    }

    private static Set<Role> own(Role... roles) {
        return to(roles);
    }
}
