package org.scrutiny.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks the form that every rejection has. */
public final class Refused {
    /** Names of internals: classes, stack traces, SQL, tables. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]+\\.|java\\.|jakarta\\.|org\\.(scrutiny|hibernate|h2|postgresql|jboss)|com\\.fasterxml|"
                    + "(?i:select .* from|insert into|constraint \\[|obs_value|observation_key|jdbc)");

    private Refused() {}

    /** Checks the form, status and code of a rejection, and returns the first place that it names, or "". */
    public static String with(Response answer, int status, String code) {
        String text = answer.asString();
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Request-Id")).isEqualTo(answer.jsonPath().getString("requestId"));
        assertThat(answer.jsonPath().getString("code")).as(text).isEqualTo(code);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems.html#" + code);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank().hasSizeLessThan(1_100);
        assertThat(text).doesNotContainPattern(INSIDE);
        List<Map<String, String>> errors = answer.jsonPath().getList("errors");
        if (errors.isEmpty()) {
            return "";
        }
        return errors.get(0).getOrDefault("pointer", errors.get(0).get("parameter"));
    }
}
