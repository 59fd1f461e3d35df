package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.SeriesTest;

/** Former states in the history tables: no flush loses one, and current states are not among them. */
@QuarkusTest
class FormerStateTest extends SeriesTest {
    @Inject
    @Any
    Instance<VersionedRepository<?, ?, ?>> repositories;

    @Inject
    Sql sql;

    @Test
    void theHistoryHoldsFormerStatesOnly() {
        String target = aTarget().of(indicator).in(area).value(70).create().id();
        assertThat(former(target)).isEmpty();

        aTarget().of(indicator).in(area).value(75).put(target, "*").then().statusCode(200);
        assertThat(former(target)).containsExactly(70);

        delete("/v1/targets/" + target, "*").then().statusCode(204);
        assertThat(former(target)).containsExactly(70, 75);
    }

    @Test
    void aStateThatAnEarlyFlushReplacesIsKept() {
        String target = aTarget().of(indicator).in(area).value(70).create().id();
        String made = get("/v1/targets/" + target).jsonPath().getString("recordedAt");
        QuarkusTransaction.requiringNew().run(() -> flushEarly(repository("target"), target, true));
        assertThat(former(target)).containsExactly(70);
        get("/v1/targets/" + target + "?asOf=" + made).then().statusCode(200).body("revisionNumber", equalTo(1));
        get("/v1/targets?indicator=" + indicator + "&asOf=" + made).then().body("value", hasSize(1));
    }

    @Test
    void aChangeWithoutATimeOfItsOwnFails() {
        String target = aTarget().of(indicator).in(area).create().id();
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> flushEarly(repository("target"), target, false)))
                .isNotNull();
        assertThat(former(target)).isEmpty();
        get("/v1/targets/" + target).then().body("revisionNumber", equalTo(1));
    }

    private static <E extends VersionedEntity> void flushEarly(
            VersionedRepository<E, ?, ?> repository, String id, boolean stamped) {
        E entity =
                repository.entities(Where.ALL.and("id = ?", Long.valueOf(id))).get(0);
        entity.recordedBy = "someone else";
        if (stamped) {
            entity.recordedAt = RecordingClock.after(entity.recordedAt);
        }
        // The query flushes the change.
        repository.entities(Where.ALL);
    }

    private VersionedRepository<?, ?, ?> repository(String type) {
        return repositories.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> former(String target) {
        return sql.query(
                "SELECT target_value FROM target_history WHERE id = ? ORDER BY revision_number",
                row -> row.getInt(1),
                List.of(Long.valueOf(target)));
    }
}
