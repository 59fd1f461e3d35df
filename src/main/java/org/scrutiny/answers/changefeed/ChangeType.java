package org.scrutiny.answers.changefeed;

import java.util.Arrays;
import org.scrutiny.platform.rest.EnumNames;

/** A kind of resource that changes. */
public enum ChangeType {
    AGENDA_ITEM("/v1/meetings/"),
    AREA("/v1/areas/"),
    COMMENT("/v1/comments/"),
    DASHBOARD("/v1/dashboards/"),
    IMPORT("/v1/imports/"),
    IMPORT_PROFILE("/v1/import-profiles/"),
    INDICATOR("/v1/indicators/"),
    JUDGEMENT("/v1/judgements/"),
    MEETING("/v1/meetings/"),
    OBSERVATION("/v1/observations/"),
    PERSON("/v1/people/"),
    QUESTION("/v1/questions/"),
    REDACTION("/v1/redactions/"),
    SIGN_OFF("/v1/sign-offs/"),
    TARGET("/v1/targets/"),
    VALIDATION_RULE("/v1/validation-rules/");

    private final String path;

    ChangeType(String path) {
        this.path = path;
    }

    /** The kind that history calls so: in words. */
    public static ChangeType stored(String name) {
        return Arrays.stream(values())
                .filter(type -> type.storedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    String storedName() {
        return EnumNames.of(this).replace('_', ' ');
    }

    /** Where the resource with a key is; the key of an agenda item begins with that of its meeting. */
    String address(String key) {
        return path + (this == AGENDA_ITEM ? key.replaceFirst("-", "/items/") : key);
    }
}
