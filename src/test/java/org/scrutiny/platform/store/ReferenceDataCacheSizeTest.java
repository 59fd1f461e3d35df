package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Requests for what does not exist leave nothing in the cache. */
@QuarkusTest
class ReferenceDataCacheSizeTest extends RestTest {
    private static final int REQUESTS = 30;

    @Inject
    ReferenceDataCache cache;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/observations?dashboard=%1$d&dashboard=%2$d",
                "/v1/observations?indicator=NONE%1$d&area=E%2$08d",
                "/v1/observations/export?dashboard=%1$d&indicator=NONE%2$d",
                "/v1/indicators?dashboard=%1$d&dashboard=%2$d",
                "/v1/indicators/NONE%1$d",
                "/v1/indicators/NONE%1$d/trend?area=E%2$08d",
                "/v1/areas?parent=E%1$08d",
                "/v1/areas/E%1$08d",
                "/v1/dashboards/%1$d/summary?area=E%2$08d",
                "/v1/summary?area=E%1$08d",
                "/v1/questions?dashboard=%1$d&dashboard=%2$d",
                "/v1/comments?dashboard=%1$d&indicator=NONE%2$d",
                "/v1/meetings/%1$d",
                "/v1/validation-rules/none%1$d"
            })
    void madeUpNamesAreNotCached(String path) {
        Samples.makeArea();
        request(path, 0);
        long before = cache.size();
        for (int number = 1; number <= REQUESTS; number++) {
            request(path, number);
        }
        assertThat(cache.size()).isLessThan(before + REQUESTS / 2);
    }

    private static void request(String path, int number) {
        get(String.format(Locale.ROOT, path, 800_000 + number, 900_000 + number))
                .then()
                .statusCode(lessThan(500));
    }
}
