package org.scrutiny.testsupport;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Key;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.scrutiny.platform.settings.Settings;

/** A test with tokens of the {@link IdentityProvider}. */
public abstract class TokenTest extends ProductionTest {
    @Inject
    Settings settings;

    private JsonWebKeySet privateKeys;

    @BeforeEach
    void learnKeys() throws JoseException {
        tell(IdentityProvider.WELL);
        privateKeys = new JsonWebKeySet(tell(IdentityProvider.PRIVATE));
    }

    protected String issuer() {
        return settings.oidc().issuer().orElseThrow().toString();
    }

    /** Sends a request to the provider; the body of the response. */
    protected String tell(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(issuer() + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many requests the service, or someone else, has sent to the provider. */
    protected int requestsToProvider() {
        return Integer.parseInt(tell(IdentityProvider.REQUESTS));
    }

    protected PublicJsonWebKey keyOfProvider(String id) {
        return (PublicJsonWebKey) privateKeys.findJsonWebKey(id, null, null, null);
    }

    /** The claims of a valid token. */
    protected JwtClaims claims(String subject, Object roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(ProductionWithTokens.AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        if (roles != null) {
            claims.setClaim("roles", roles);
        }
        return claims;
    }

    /** A valid token of someone with a role, or with several as a list. */
    protected String token(Object roles) {
        return sign(claims("somebody", roles), IdentityProvider.RSA, "RS256");
    }

    protected String sign(JwtClaims claims, String keyId, String algorithm) {
        return sign(signature(claims, keyId, algorithm), keyOfProvider(keyId).getPrivateKey());
    }

    protected static JsonWebSignature signature(JwtClaims claims, String keyId, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        return signature;
    }

    protected static String sign(JsonWebSignature signature, Key key) {
        signature.setKey(key);
        signature.setDoKeyValidation(false);
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static RequestSpecification withToken(String token) {
        return withHeader("Bearer " + token);
    }

    protected static RequestSpecification withHeader(String authorization) {
        return anonymously().header("Authorization", authorization);
    }

    protected static Response getAreas(String token) {
        return withToken(token).get("/v1/areas");
    }

    /** The public part of a key, as a header of a token could contain it. */
    protected static String publicPart(JsonWebKey key) {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
