package org.scrutiny.figures.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Samples;

/** Publication during concurrent writes: the published figures do not change. */
@QuarkusTest
class PublicationRaceTest extends SignOffTestBase {
    private static final int INDICATORS = 4;
    private static final int WRITERS = 5;
    private static final int WRITES = 12;
    private static final String PERIOD = "Q1 2024/25";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noFigureIsWrittenAfterPublication(long seed) {
        List<String> codes = new ArrayList<>(List.of(indicator));
        while (codes.size() < INDICATORS) {
            codes.add(Samples.makeIndicator(with(Samples.percentage(), "dashboard", dashboard)));
        }
        String signOff = signOff(PERIOD, "approved");
        AtomicInteger number = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtOnce.run(WRITERS + 1, () -> {
            int writer = number.getAndIncrement();
            Random random = new Random(seed * 100 + writer);
            if (writer == 0) {
                while (written.get() < WRITERS) {
                    get("/v1/sign-offs/" + signOff);
                }
                assertThat(move(signOff, "published", null).statusCode()).isEqualTo(200);
                return null;
            }
            for (int i = 0; i < WRITES; i++) {
                Response response = write(codes.get(random.nextInt(INDICATORS)), random);
                assertThat(response.statusCode()).as(response.asString()).isIn(200, 201, 204, 409, 410, 412);
                boolean locked = response.asString().contains("period_locked");
                (locked ? refused : written).incrementAndGet();
            }
            return null;
        });
        Instant published = Instant.parse(get("/v1/sign-offs/" + signOff).path("publishedAt"));
        String list = "/v1/observations?area=" + area;
        List<Map<String, Object>> atThatMoment =
                get(list + "&asOf=" + published).jsonPath().getList("value");
        List<Map<String, Object>> now = get(list).jsonPath().getList("value");
        assertThat(now)
                .allSatisfy(figure -> assertThat(Instant.parse((String) figure.get("recordedAt")))
                        .isBeforeOrEqualTo(published));
        assertThat(now.stream().map(figure -> figure.get("id") + " " + figure.get("revisionNumber")))
                .containsExactlyElementsOf(atThatMoment.stream()
                        .map(figure -> figure.get("id") + " " + figure.get("revisionNumber"))
                        .toList());
        get("/v1/sign-offs/" + signOff + "/revisions")
                .then()
                .body("value[-1].figures", org.hamcrest.Matchers.equalTo(now.size()));
        assertThat(written.get()).as("writes before the publication").isPositive();
        codes.forEach(
                code -> assertThat(write(code, new Random(seed)).asString()).contains("period_locked"));
    }

    private Response write(String code, Random random) {
        int value = random.nextInt(100);
        String known =
                get("/v1/observations?indicator=" + code + "&area=" + area).path("value[0].id");
        String address = "/v1/observations/" + known;
        return switch (random.nextInt(4)) {
            case 0 -> importRows("?mode=partial", String.join(",", code, area, PERIOD, value + ".5", "Sent again"));
            case 1 -> known == null ? create(code, value) : delete(address, "*");
            case 2 ->
                known == null
                        ? create(code, value)
                        : put(address, "*", Samples.observation(code, area, PERIOD, value + 0.25));
            default -> create(code, value);
        };
    }

    private Response create(String code, int value) {
        return post("/v1/observations", Samples.observation(code, area, PERIOD, value));
    }
}
