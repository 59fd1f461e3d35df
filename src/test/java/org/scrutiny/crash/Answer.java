package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The response to one request of a {@link Load}.
 *
 * @param request what was sent: WRITE, READ, LIVE or READY
 * @param status 0 if there was none
 * @param fault what is wrong with it; null if nothing is
 */
record Answer(Kind request, int status, String fault, long startNanos, long endNanos) {
    /** What was asked of the service. */
    enum Kind {
        WRITE,
        READ,
        LIVE,
        READY
    }

    /** The response to a request of this moment that was sent at the start. */
    static Answer of(Kind request, HttpResponse<String> response, long startNanos) {
        return new Answer(request, response.statusCode(), faultOf(request, response), startNanos, System.nanoTime());
    }

    /** A request that was sent at the start has failed at this moment. */
    static Answer of(Kind request, Exception failure, long startNanos) {
        return new Answer(request, 0, failure.toString(), startNanos, System.nanoTime());
    }

    private static String faultOf(Kind request, HttpResponse<String> response) {
        int status = response.statusCode();
        boolean probe = request == Kind.LIVE || request == Kind.READY;
        boolean retryable = status == 503
                && response.headers().firstValue("Retry-After").isPresent()
                && response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return status / 100 == 2 || retryable || (probe && status == 503)
                ? null
                : response.headers().map() + " " + response.body();
    }

    boolean is(Kind kind, int expected) {
        return request == kind && status == expected;
    }

    boolean isSuccess(Kind kind) {
        return request == kind && status / 100 == 2;
    }

    long millis() {
        return (endNanos - startNanos) / 1_000_000;
    }

    /** Checks that each of these is a success or a problem that asks for a retry, that none took longer, and that it is alive. */
    static void assertProper(List<Answer> answers, Duration max) {
        assertThat(answers).filteredOn(answer -> answer.fault != null).isEmpty();
        assertThat(answers)
                .filteredOn(answer -> answer.millis() > max.toMillis())
                .isEmpty();
        assertThat(answers)
                .filteredOn(answer -> answer.request == Kind.LIVE)
                .isNotEmpty()
                .allMatch(answer -> answer.status == 200);
    }

    /** How many there are of each kind and status, and the longest time of each. That of LIVE is due to the machine alone. */
    static String summary(List<Answer> answers) {
        Map<String, List<Answer>> groups = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.request + " " + answer.status, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> group.getKey() + ": " + group.getValue().size() + " in up to "
                        + Report.seconds(group.getValue().stream()
                                .mapToLong(answer -> answer.endNanos - answer.startNanos)
                                .max()
                                .orElse(0)))
                .collect(Collectors.joining(", "));
    }
}
