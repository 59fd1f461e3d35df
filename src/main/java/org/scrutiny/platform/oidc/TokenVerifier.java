package org.scrutiny.platform.oidc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.settings.Settings;

/**
 * Verifies tokens: the signature, by the algorithms and the key that are allowed; the issuer and the audience; and the time. What
 * the token itself says about keys, such as an address of one, is ignored.
 */
@Singleton
class TokenVerifier {
    private static final Logger LOG = Logger.getLogger(TokenVerifier.class);
    /** Keycloak says in this claim what a token is for: {@code ID} tells a website who has signed in, and grants no access. */
    private static final String PURPOSE = "typ";

    private static final String ACCESS = "Bearer";

    private final Settings.Oidc settings;
    private final TokenClaims claims;

    TokenVerifier(Settings settings) {
        this.settings = settings.oidc();
        this.claims = new TokenClaims(this.settings.nameClaim(), this.settings.rolesClaim());
    }

    boolean allows(String algorithm) {
        return settings.algorithms().contains(algorithm);
    }

    /** What a token says; null if it is not valid. The reason is logged for the operator, and the client does not learn it. */
    VerifiedToken verify(BearerToken token, JsonWebKey key) {
        try {
            JwtClaims verified = consumer(key).processToClaims(token.text());
            Object purpose = verified.getClaimValue(PURPOSE);
            Caller caller = purpose == null || purpose.equals(ACCESS) ? claims.callerOf(verified) : null;
            if (caller == null) {
                LOG.debug("A token has another purpose than access, or no usable name");
                return null;
            }
            return new VerifiedToken(
                    caller, Instant.ofEpochSecond(verified.getExpirationTime().getValue()));
        } catch (InvalidJwtException e) {
            // Its message contains the claims, which are personal data.
            LOG.debugf("A token is not valid: %s", e.getErrorDetails());
        } catch (MalformedClaimException | RuntimeException e) {
            LOG.debugf("A token is malformed: %s", e.getClass());
        }
        return null;
    }

    private JwtConsumer consumer(JsonWebKey key) {
        // A key is for one algorithm, if the provider says so.
        List<String> algorithms = settings.algorithms().stream()
                .filter(allowed ->
                        key.getAlgorithm() == null || key.getAlgorithm().equals(allowed))
                .toList();
        return new JwtConsumerBuilder()
                .setVerificationKey(key.getKey())
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, algorithms.toArray(String[]::new)))
                .setExpectedIssuer(true, settings.issuer().orElseThrow().toString())
                .setExpectedAudience(true, settings.audience().orElseThrow())
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) settings.clockSkew().toSeconds())
                .build();
    }
}
