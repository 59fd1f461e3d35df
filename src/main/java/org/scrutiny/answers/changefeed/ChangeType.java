package org.scrutiny.answers.changefeed;

import java.util.Arrays;
import org.scrutiny.platform.json.EnumNames;

/** Type of a resource in the change feed. */
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

    /** The type with a name as stored in the history, such as {@code sign off}. */
    public static ChangeType stored(String name) {
        return Arrays.stream(values())
                .filter(type -> type.storedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    String storedName() {
        return EnumNames.of(this).replace('_', ' ');
    }

    /** Address of a resource. The key of an agenda item begins with the key of its meeting. */
    String address(String key) {
        return path + (this == AGENDA_ITEM ? key.replaceFirst("-", "/items/") : key);
    }
}
