package org.scrutiny.platform.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where providers put roles and names. */
class TokenClaimsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "roles | {'sub': 'x', 'roles': ['reader']} | [READER]",
                "realm_access/roles | {'sub': 'x', 'realm_access': {'roles': ['clerk', 'offline_access']}} | [CLERK]",
                "resource_access/scrutiny/roles | {'sub': 'x', 'resource_access': {'scrutiny': {'roles': ['reader', 'analyst']}}} | [READER, ANALYST]",
                "https://council.example/roles | {'sub': 'x', 'https://council.example/roles': 'publisher'} | [PUBLISHER]",
                "realm_access/roles | {'sub': 'x', 'realm_access': ['clerk']} | []",
                "realm_access/roles | {'sub': 'x', 'realm_access': 'clerk'} | []",
                "realm_access/roles | {'sub': 'x', 'realm_access': {'roles': {'clerk': true}}} | []",
                "roles | {'sub': 'x', 'roles': null} | []",
                "roles | {'sub': 'x', 'realm_access': {'roles': ['clerk']}} | []",
            })
    void rolesAreFound(String path, String claims, String roles) throws InvalidJwtException {
        JwtClaims parsed = JwtClaims.parse(claims.replace('\'', '"'));
        assertThat(new TokenClaims("sub", path).callerOf(parsed).roles()).hasToString(roles);
    }

    @ParameterizedTest
    @CsvSource({"sub, user:x", "oid, user:00a1", "preferred_username, user:j.smith@council.example", "upn,"})
    void theNameIsTheChosenClaim(String claim, String name) throws InvalidJwtException {
        JwtClaims claims = JwtClaims.parse(
                "{\"sub\": \"x\", \"oid\": \"00a1\", \"preferred_username\": \"j.smith@council.example\"}");
        assertThat(new TokenClaims(claim, "roles").callerOf(claims))
                .satisfies(caller ->
                        assertThat(caller == null ? null : caller.name()).isEqualTo(name));
    }
}
