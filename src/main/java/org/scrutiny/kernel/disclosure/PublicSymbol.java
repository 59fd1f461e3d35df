package org.scrutiny.kernel.disclosure;

/** What is published in place of a number, with the code used in the statistics of the Department for Education. */
public enum PublicSymbol {
    CONFIDENTIAL("c"),
    NOT_APPLICABLE("z"),
    NOT_AVAILABLE("x"),
    /** Rounds to 0 but is not 0. */
    LOW("low"),
    /** As {@link #LOW}, for topics in which that word is out of place, such as deaths. */
    LOW_SENSITIVE("k"),
    LOW_RELIABILITY("u");

    private final String code;

    PublicSymbol(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
