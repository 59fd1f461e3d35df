package org.scrutiny.kernel.disclosure;

/** What happens to a text that was screened. */
public enum ScreeningAction {
    ACCEPT("accept"),
    HOLD_FOR_REVIEW("hold-for-review"),
    REJECT("reject");

    private final String code;

    ScreeningAction(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
