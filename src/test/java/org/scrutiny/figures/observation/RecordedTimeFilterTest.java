package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.TemporalTable;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** A page has the same rows, whether they are found by the times of recording or in the order of the list. */
@QuarkusTest
class RecordedTimeFilterTest extends SeriesTest {
    private static final String COLUMNS = ObservationFilter.ORDER + ", o.revision_number";

    @Inject
    Sql sql;

    @Test
    void bothWaysFindTheSameRows() {
        List<Instant> moments = new ArrayList<>(List.of(Instant.now()));
        List<String> ids = new ArrayList<>();
        for (int quarter = 0; quarter < 6; quarter++) {
            ids.add(Samples.makeObservation(indicator, area, Samples.quarter(quarter), quarter));
            moments.add(Instant.now());
        }
        for (int quarter = 0; quarter < 6; quarter += 2) {
            put(
                            "/v1/observations/" + ids.get(quarter),
                            "*",
                            figure(50 + quarter).period(Samples.quarter(quarter)))
                    .then()
                    .statusCode(200);
            moments.add(Instant.now());
            delete("/v1/observations/" + ids.get(quarter + 1), "*").then().statusCode(204);
            moments.add(Instant.now());
        }
        for (Instant moment : moments) {
            ObservationFilter all = ObservationFilter.ALL.indicators(List.of(indicator));
            ObservationFilter past = ObservationFilter.asOf(moment).indicators(List.of(indicator));
            for (ObservationFilter filter :
                    List.of(all.updatedSince(moment), past, past.updatedSince(moments.get(3)))) {
                for (int rows = 1; rows <= 7; rows++) {
                    assertThat(read(filter.select(COLUMNS, List.of(), "", rows, true)))
                            .as("%d of %s", rows, filter)
                            .isEqualTo(read(filter.select(COLUMNS, List.of(), "", rows, false)));
                }
            }
        }
        assertThat(moments).hasSize(13);
    }

    @Test
    void countsTheStatesRecordedByAMoment() {
        Samples.makeObservation(indicator, area, Samples.quarter(0), 1);
        assertThat(countRecorded(Instant.EPOCH, 3)).isZero();
        assertThat(countRecorded(Instant.now(), 1)).isEqualTo(2);
    }

    private int countRecorded(Instant moment, int max) {
        TemporalTable.Query recorded =
                ObservationFilter.asOf(moment).countRecorded(max).get(0);
        return sql.query(recorded.sql(), row -> row.getInt(1), recorded.values())
                .get(0);
    }

    private List<String> read(TemporalTable.Query query) {
        return sql.query(query.sql(), row -> row.getString(3) + " " + row.getInt(5), query.values());
    }
}
