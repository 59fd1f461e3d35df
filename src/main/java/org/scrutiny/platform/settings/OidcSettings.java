package org.scrutiny.platform.settings;

import java.util.Set;

/** What the tokens of an identity provider need, so that none is accepted that was made for another service or by another provider. */
final class OidcSettings {
    /** With a public key only: with a shared one, whoever checks tokens could make them. */
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private OidcSettings() {}

    /** @throws StartupException naming the first setting that is missing or unsafe */
    static void check(Settings.Oidc settings) {
        if (settings.issuer().isPresent() != settings.audience().isPresent()) {
            throw new StartupException(
                    "SCRUTINY_OIDC_ISSUER and SCRUTINY_OIDC_AUDIENCE belong together, so that tokens for"
                            + " other services are rejected. Set both or neither.");
        }
        if (settings.issuer().isPresent() && !Loopback.isSafe(settings.issuer().get())) {
            throw new StartupException(
                    "SCRUTINY_OIDC_ISSUER is not encrypted, so its keys could be replaced on their way."
                            + " Set it to an address that begins with https.");
        }
        settings.algorithms().stream()
                .filter(algorithm -> !ALGORITHMS.contains(algorithm))
                .findFirst()
                .ifPresent(algorithm -> {
                    throw new StartupException("SCRUTINY_OIDC_ALGORITHMS cannot contain '" + algorithm
                            + "'. Set it to some of "
                            + String.join(", ", ALGORITHMS.stream().sorted().toList()) + ".");
                });
    }
}
