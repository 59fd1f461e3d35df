package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.OnPostgresql;
import org.scrutiny.testsupport.RestTest;

/** Few rows are counted; for very many, PostgreSQL gives an estimate. */
@QuarkusTest
@OnPostgresql
class RowCounterTest extends RestTest {
    private static final String NUMBERS = "SELECT 1 FROM generate_series(1, ";

    @Inject
    RowCounter counter;

    @Test
    void countsFewRows() {
        assertThat(count(12)).isEqualTo(new RowCount(12, false));
    }

    @Test
    void estimatesManyRows() {
        assertThat(count(50_000_000)).isEqualTo(new RowCount(50_000_000, true));
    }

    private RowCount count(int rows) {
        String numbers = NUMBERS + rows + ")";
        return counter.count(
                new TemporalTable.Query(numbers, List.of()),
                new TemporalTable.Query("SELECT count(*) FROM (" + numbers + ") counted", List.of()));
    }
}
