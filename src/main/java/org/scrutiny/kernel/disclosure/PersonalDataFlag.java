package org.scrutiny.kernel.disclosure;

/** What a text holds that may identify a person. */
public enum PersonalDataFlag {
    NHS_NUMBER("nhs-number"),
    /** Unique pupil number. */
    UPN("upn"),
    POSTCODE("postcode"),
    EMAIL("email"),
    PHONE("phone"),
    DATE_OF_BIRTH("date-of-birth"),
    /** May describe a hidden figure, which only a person can judge. */
    SMALL_COUNT_NEAR_PERSON("small-count-near-person");

    private final String code;

    PersonalDataFlag(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
