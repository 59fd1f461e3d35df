package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutiny.answers.changefeed.ChangeType;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Change numbers keep rising when the data is moved, and the change feed knows every type of resource. */
@QuarkusTest
class CommitSequenceTest extends RestTest {
    private static final String HIGHEST = "SELECT max(change_number) FROM history";

    @Inject
    CommitSequence numbers;

    @Inject
    Sql sql;

    @Inject
    @Any
    Instance<VersionedRepository<?, ?, ?>> repositories;

    @Test
    void changeFeedKnowsEveryType() {
        assertThat(repositories.stream().toList())
                .hasSizeGreaterThan(5)
                .allSatisfy(repository ->
                        assertThat(ChangeType.stored(repository.type())).isNotNull());
    }

    @Test
    void lowWatermarkIsAboveEveryCommittedNumber() {
        Samples.makeArea();
        long highest = read(HIGHEST);
        assertThat(QuarkusTransaction.requiringNew().call(numbers::lowWatermark))
                .isGreaterThan(highest);
        Samples.makeArea();
        assertThat(read(HIGHEST)).isGreaterThan(highest);
    }

    /** A dump restored on another PostgreSQL meets transaction numbers that were used before. */
    @Test
    void numbersKeepRisingOnAnotherCluster() {
        Samples.makeArea();
        long before = QuarkusTransaction.requiringNew().call(numbers::lowWatermark);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("UPDATE change_offset SET cluster = 'another', numbers_before = 0"));
        for (int start = 0; start < 2; start++) {
            QuarkusTransaction.requiringNew().run(numbers::begin);
            Samples.makeArea();
            long highest = read(HIGHEST);
            assertThat(highest).isGreaterThanOrEqualTo(before);
            before = QuarkusTransaction.requiringNew().call(numbers::lowWatermark);
            assertThat(before).isGreaterThan(highest);
        }
    }

    private long read(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.query(query, row -> row.getLong(1), List.of()).get(0));
    }
}
