package org.scrutiny.platform.oidc;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.IdentityProvider;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.ProductionWithTokens;
import org.scrutiny.testsupport.TokenTest;

/** Tokens that are not valid are rejected alike, without the store, and with few requests to the provider. */
@QuarkusTest
@TestProfile(ProductionWithTokens.class)
@OnOneStore
class ForgedTokensTest extends TokenTest {
    private static final String RSA = IdentityProvider.RSA;
    private static final String RS256 = "RS256";
    private static final String BASIC = "Basic realm=\"Scrutiny\", charset=\"UTF-8\"";
    private static final String INVALID = "Bearer realm=\"Scrutiny\", error=\"invalid_token\"";

    private final Map<String, String> forged = new LinkedHashMap<>();

    @Test
    void costTheStoreNothing() throws JoseException {
        forgeSignatures();
        forgeKeys();
        forgeClaims();
        forgeNames();
        forgeText();
        assertThat(forged).hasSizeGreaterThan(50);
        getAreas(token("reader")).then().statusCode(200);

        SoftAssertions softly = new SoftAssertions();
        Instant begin = Instant.now();
        long connections = connections();
        int requests = requestsToProvider();
        forged.forEach((name, token) -> {
            Response response = getAreas(token);
            softly.assertThat(response.statusCode()).as(name).isEqualTo(401);
            softly.assertThat(response.headers().getValues("WWW-Authenticate"))
                    .as(name)
                    .containsExactlyInAnyOrder(BASIC, INVALID);
            softly.assertThat(response.asString()).as(name).contains("\"code\":\"unauthenticated\"");
        });
        softly.assertAll();
        assertThat(connections()).isEqualTo(connections);
        long intervals = 1 + Duration.between(begin, Instant.now()).dividedBy(ProviderKeys.MIN_INTERVAL);
        assertThat(requestsToProvider() - requests).isLessThanOrEqualTo((int) (2 * intervals));
    }

    private void forgeSignatures() throws JoseException {
        String valid = token("reader");
        String[] parts = valid.split("\\.", -1);
        PublicJsonWebKey rsa = keyOfProvider(RSA);
        for (String none : List.of("none", "None", "NONE")) {
            String header = encode("{\"alg\":\"" + none + "\",\"kid\":\"rsa\"}");
            forged.put(none + " without a signature", header + "." + parts[1] + ".");
            forged.put(none + " with a signature", header + "." + parts[1] + "." + parts[2]);
        }
        forged.put("HS256 with the public key", hmac(rsa.getPublicKey().getEncoded()));
        forged.put("HS256 with the public key as PEM", hmac(pem(rsa).getBytes(UTF_8)));
        forged.put("HS256 with the public key as JWK", hmac(publicPart(rsa).getBytes(UTF_8)));
        forged.put("an algorithm that is not allowed", sign(reader(), IdentityProvider.ANY_RSA, "RS512"));
        forged.put("an algorithm that the key is not for", sign(reader(), RSA, "PS256"));
        forged.put("a changed payload", parts[0] + "." + encode(administrator().toJson()) + "." + parts[2]);
        forged.put(
                "a changed header",
                encode("{\"alg\":\"RS256\",\"kid\":\"any-rsa\"}") + "." + parts[1] + "." + parts[2]);
        forged.put("a truncated signature", valid.substring(0, valid.length() - 8));
        forged.put(
                "another signature",
                parts[0] + "." + parts[1] + "." + parts[2].replace('A', 'B').replace('c', 'd'));
        String ec = encode("{\"alg\":\"ES256\",\"kid\":\"ec\"}") + "." + parts[1] + ".";
        forged.put(
                "ES256 with zeros", ec + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
        forged.put("ES256 with an RSA signature", ec + parts[2]);
    }

    private void forgeKeys() throws JoseException {
        PublicJsonWebKey stranger = RsaJwkGenerator.generateJwk(2048);
        PublicJsonWebKey ec = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        forged.put("an unknown key", sign(signature(reader(), "unknown", RS256), stranger.getPrivateKey()));
        forged.put("SQL as key", sign(signature(reader(), "' OR 1=1 --", RS256), stranger.getPrivateKey()));
        forged.put("a path as key", sign(signature(reader(), "../../dev/null", RS256), stranger.getPrivateKey()));
        forged.put(
                "no key id",
                sign(signature(reader(), null, RS256), keyOfProvider(RSA).getPrivateKey()));
        forged.put("a key for encryption", sign(reader(), IdentityProvider.ENCRYPTION, RS256));
        forged.put("the key of a stranger", sign(signature(reader(), RSA, RS256), stranger.getPrivateKey()));
        forged.put("an EC key under the id of an RSA key", sign(signature(reader(), RSA, "ES256"), ec.getPrivateKey()));
        forged.put(
                "an RSA key under the id of an EC key",
                sign(
                        signature(reader(), IdentityProvider.EC, RS256),
                        keyOfProvider(RSA).getPrivateKey()));
        forge("jwk", header -> header.setHeader("jwk", Map.of("kty", "RSA", "kid", RSA)), stranger);
        forge("its own jwk", header -> header.setJwkHeader(stranger), stranger);
        forge("jku", header -> header.setHeader("jku", issuer() + "/trap"), stranger);
        forge("x5u", header -> header.setHeader("x5u", issuer() + "/trap"), stranger);
        forge("x5c", header -> header.setHeader("x5c", List.of("AAAA")), stranger);
        forge("crit", header -> header.setHeader("crit", List.of("exp")), keyOfProvider(RSA));
        forge("cty", header -> header.setContentTypeHeaderValue("JWT"), keyOfProvider(RSA));
        forge("typ of a logout", header -> header.setHeader("typ", "logout+jwt"), keyOfProvider(RSA));
        forge("a number as key id", header -> header.getHeaders().setObjectHeaderValue("kid", 1), keyOfProvider(RSA));
        JsonWebEncryption encrypted = new JsonWebEncryption();
        encrypted.setPayload(token("reader"));
        encrypted.setAlgorithmHeaderValue("RSA-OAEP-256");
        encrypted.setEncryptionMethodHeaderParameter("A128GCM");
        encrypted.setKeyIdHeaderValue(RSA);
        encrypted.setKey(keyOfProvider(RSA).getPublicKey());
        forged.put("an encrypted token", encrypted.getCompactSerialization());
        JsonWebSignature nested = new JsonWebSignature();
        nested.setPayload(token("reader"));
        nested.setAlgorithmHeaderValue(RS256);
        nested.setKeyIdHeaderValue(RSA);
        forged.put("a nested token", sign(nested, keyOfProvider(RSA).getPrivateKey()));
    }

    private void forgeClaims() {
        NumericDate past =
                NumericDate.fromSeconds(Instant.now().minusSeconds(40).getEpochSecond());
        NumericDate future =
                NumericDate.fromSeconds(Instant.now().plusSeconds(90).getEpochSecond());
        forge("expired", claims -> claims.setExpirationTime(past));
        forge("not valid yet", claims -> claims.setNotBefore(future));
        forge("no exp", claims -> claims.unsetClaim("exp"));
        forge("exp as text", claims -> claims.setClaim("exp", "2099-01-01"));
        forge("exp as a list", claims -> claims.setClaim("exp", List.of(4_000_000_000L)));
        forge("nbf as text", claims -> claims.setClaim("nbf", "soon"));
        forge("no aud", claims -> claims.unsetClaim("aud"));
        forge("an empty aud", claims -> claims.setAudience(List.of()));
        forge("another aud", claims -> claims.setAudience("api://other"));
        forge("an aud in another case", claims -> claims.setAudience("API://SCRUTINY"));
        forge("an aud that begins alike", claims -> claims.setAudience("api://scrutiny.example"));
        forge("aud as a number", claims -> claims.setClaim("aud", 1));
        forge("no iss", claims -> claims.unsetClaim("iss"));
        forge("another iss", claims -> claims.setIssuer("https://login.example"));
        forge("an iss with a slash", claims -> claims.setIssuer(issuer() + "/"));
        forge("an ID token", claims -> claims.setClaim("typ", "ID"));
        forge("a refresh token", claims -> claims.setClaim("typ", "Refresh"));
    }

    private void forgeNames() {
        forge("no sub", claims -> claims.unsetClaim("sub"));
        forge("an empty sub", claims -> claims.setSubject(""));
        forge("sub as a number", claims -> claims.setClaim("sub", 7));
        forge("sub as a list", claims -> claims.setClaim("sub", List.of("somebody")));
        forge("a line break in sub", claims -> claims.setSubject("some\nbody"));
        forge("NUL in sub", claims -> claims.setSubject("some\u0000body"));
        forge("an escape in sub", claims -> claims.setSubject("\u001b[31msomebody"));
        forge("a change of direction in sub", claims -> claims.setSubject("some\u202ebody"));
        forge("an invisible character in sub", claims -> claims.setSubject("some\u200bbody"));
        forge("a space at the end of sub", claims -> claims.setSubject("somebody "));
        forge("a long sub", claims -> claims.setSubject("x".repeat(91)));
    }

    private void forgeText() {
        String valid = token("reader");
        String[] parts = valid.split("\\.", -1);
        forged.put("a dot", ".");
        forged.put("dots", "..");
        forged.put("two parts", parts[0] + "." + parts[1]);
        forged.put("a fourth part", valid + ".AAAA");
        forged.put("a dot at the end", valid + ".");
        forged.put("a dot at the beginning", "." + valid);
        forged.put("a word behind", valid + " x");
        forged.put("a comma", valid + ", " + valid);
        forged.put("padding", valid + "==");
        forged.put("quotes", '"' + valid + '"');
        forged.put("not base64", "!!!.!!!.!!!");
        forged.put("a header that is no JSON", encode("alg") + "." + parts[1] + "." + parts[2]);
        forged.put("a header that is a list", encode("[]") + "." + parts[1] + "." + parts[2]);
        forged.put("a deep header", encode("{\"alg\":" + "[".repeat(9_000)) + "." + parts[1] + "." + parts[2]);
        forged.put(
                "two algorithms",
                encode("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"rsa\"}") + "." + parts[1] + "." + parts[2]);
        forged.put("a long token", parts[0] + "." + "A".repeat(16_000) + "." + parts[2]);
        forged.put("a payload that is no JSON", signText("hello"));
        forged.put("a payload that is a list", signText("[]"));
        forged.put("an API key", key("reader").secret());
    }

    @Test
    void aTokenIsTakenFromOneHeaderOnly() {
        String token = token("reader");
        long connections = connections();
        List<Response> responses = new ArrayList<>();
        responses.add(anonymously()
                .header("Authorization", "Bearer " + token, "Bearer " + token)
                .get("/v1/areas"));
        responses.add(anonymously().queryParam("access_token", token).get("/v1/areas"));
        responses.add(anonymously().cookie("access_token", token).get("/v1/areas"));
        responses.add(anonymously().header("X-Forwarded-Access-Token", token).get("/v1/areas"));
        responses.add(anonymously().formParam("access_token", token).post("/v1/areas"));
        for (String scheme : List.of("Basic ", "Token ", "Bearer", "Bearer:", "JWT ", "")) {
            responses.add(withHeader(scheme + token).get("/v1/areas"));
        }
        responses.add(withHeader("Bearer").get("/v1/areas"));
        assertThat(responses).extracting(Response::statusCode).containsOnly(401);
        assertThat(connections()).isEqualTo(connections);
    }

    @Test
    void aRequestWithoutATokenLearnsBothWays() {
        assertThat(anonymously().get("/v1/areas").headers().getValues("WWW-Authenticate"))
                .containsExactlyInAnyOrder(BASIC, "Bearer realm=\"Scrutiny\"");
    }

    @Test
    void aTokenOfAMegabyteIsRejectedBeforeItIsRead() {
        long connections = connections();
        // Every response may be a 431, so the contract names it for no operation.
        given().auth()
                .none()
                .header("Authorization", "Bearer " + "A".repeat(1_000_000))
                .get("/v1/areas")
                .then()
                .statusCode(431);
        assertThat(connections()).isEqualTo(connections);
    }

    private JwtClaims reader() {
        return claims("somebody", "reader");
    }

    private JwtClaims administrator() {
        return claims("somebody", "administrator");
    }

    /** A token with a claim that is not right, and a valid signature. */
    private void forge(String name, Consumer<JwtClaims> change) {
        JwtClaims claims = administrator();
        change.accept(claims);
        forged.put(name, sign(claims, RSA, RS256));
    }

    private void forge(String name, Consumer<JsonWebSignature> change, PublicJsonWebKey key) {
        JsonWebSignature signature = signature(administrator(), RSA, RS256);
        change.accept(signature);
        forged.put(name, sign(signature, key.getPrivateKey()));
    }

    private String signText(String payload) {
        JsonWebSignature signature = signature(reader(), RSA, RS256);
        signature.setPayload(payload);
        return sign(signature, keyOfProvider(RSA).getPrivateKey());
    }

    private String hmac(byte[] secret) {
        return sign(signature(administrator(), RSA, "HS256"), new HmacKey(Arrays.copyOf(secret, secret.length)));
    }

    private static String pem(PublicJsonWebKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
