package org.scrutiny.committee.minutesimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesTurnsTest {
    private final MinutesTurns turns = new MinutesTurns();

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/meetings/7/minutes, true",
        "PUT, /v1/meetings/7/items/5/minutes, true",
        "GET, /v1/meetings/7/items/5/minutes, false",
        "PUT, /v1/meetings/7, false",
        "PUT, /v1/meetings/7/items/5, false",
        "POST, /v1/comments, false"
    })
    void onlyImportsOfMinutesTakeTurns(String method, String path, boolean expected) {
        assertThat(turns.appliesTo(HttpMethod.valueOf(method), path)).isEqualTo(expected);
    }
}
