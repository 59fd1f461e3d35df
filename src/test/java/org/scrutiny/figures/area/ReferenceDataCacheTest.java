package org.scrutiny.figures.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** The cache of reference data contains only committed data, of every process. */
@QuarkusTest
class ReferenceDataCacheTest extends RestTest {
    @Inject
    Areas areas;

    @Inject
    Sql sql;

    @Test
    void rolledBackWritesAreNotCached() {
        String taken = Samples.makeArea();
        String code = "X8" + taken.substring(2);
        QuarkusTransaction.begin();
        areas.create(named(code, "Never"));
        assertThat(areas.find(code)).isPresent();
        QuarkusTransaction.rollback();
        get("/v1/areas/" + code).then().statusCode(404);
        // The next write may get the number of the write that was rolled back.
        String other = Samples.makeArea();
        get("/v1/areas/" + code).then().statusCode(404);
        get("/v1/areas/" + other).then().statusCode(200);
    }

    @Test
    void uncommittedRevisionIsVisibleOnlyInItsTransaction() {
        String code = Samples.makeArea();
        String name = get("/v1/areas/" + code).path("name");
        QuarkusTransaction.begin();
        IfMatch current = IfMatch.versionOf(areas.find(code).orElseThrow());
        areas.replace(code, current, named(code, "Another"));
        assertThat(areas.find(code).orElseThrow().name()).isEqualTo("Another");
        get("/v1/areas/" + code).then().body("name", equalTo(name));
        QuarkusTransaction.commit();
        get("/v1/areas/" + code).then().body("name", equalTo("Another"));
    }

    @Test
    void writesOfAnotherProcessAreVisible() {
        String code = Samples.makeArea();
        String name = get("/v1/areas/" + code).path("name");
        for (String written : List.of("Elsewhere", name)) {
            QuarkusTransaction.requiringNew().run(() -> {
                sql.update("UPDATE area SET name = ? WHERE code = ?", written, code);
                sql.update("UPDATE catalogue SET state = nextval('catalogue_state')");
            });
            get("/v1/areas/" + code).then().body("name", equalTo(written));
        }
    }

    private static AreaInput named(String code, String name) {
        return anArea().code(code).name(name).input(AreaInput.class);
    }
}
