package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.figures.signoff.SignOff;

public final class SignOffBuilder extends ResourceBuilder<SignOffBuilder, SignOff> {
    SignOffBuilder() {
        super("/v1/sign-offs", SignOff.class, Map.of());
    }

    public SignOffBuilder of(int dashboard) {
        return with("dashboard", dashboard);
    }

    public SignOffBuilder in(String area) {
        return with("area", area);
    }

    public SignOffBuilder period(String period) {
        return with("period", period);
    }

    public SignOffBuilder state(String state) {
        return with("state", state);
    }

    public SignOffBuilder reason(String reason) {
        return with("reason", reason);
    }
}
