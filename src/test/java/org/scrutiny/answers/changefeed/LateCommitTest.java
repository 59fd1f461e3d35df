package org.scrutiny.answers.changefeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.observation.Observations;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** A transaction that starts first and commits last is neither missed nor reported twice. */
@QuarkusTest
class LateCommitTest extends RestTest {
    @Inject
    Observations observations;

    @Inject
    CurrentCaller current;

    private String indicator;
    private String late;
    private String early;

    @BeforeEach
    void makeSeries() {
        indicator = anIndicator().create().code();
        late = Samples.makeArea();
        early = Samples.makeArea();
    }

    @Test
    @ActivateRequestContext
    void clientPollingBetweenCommitsReceivesBoth() {
        Follower follower = Follower.fromNow("");
        QuarkusTransaction.begin();
        String first = write(late, "Q1 2024/25");
        String second = Samples.makeObservation(indicator, early, "Q1 2024/25", 50);
        assertThat(follower.poll()).as("changes after the open transaction").isEmpty();
        String third = write(late, "Q2 2024/25");
        String fourth = Samples.makeObservation(indicator, early, "Q2 2024/25", 50);
        assertThat(follower.poll()).isEmpty();
        QuarkusTransaction.commit();

        assertThat(follower.poll()).extracting(Change::key).containsExactly(first, third, second, fourth);
        assertThat(follower.poll()).isEmpty();
    }

    /** The transaction that started first may write a figure last; its revisions are still reported in order. */
    @Test
    @ActivateRequestContext
    void reportsRevisionsOfAFigureInOrder() {
        String id = Samples.makeObservation(indicator, early, "Q1 2024/25", 50);
        Follower follower = Follower.fromNow("");
        QuarkusTransaction.begin();
        write(late, "Q1 2024/25");
        anObservation(indicator, early, "Q1 2024/25", 51).put(id, "*").then().statusCode(200);
        observations.revise(Long.parseLong(id), new IfMatch("*"), input(early, "Q1 2024/25", 52));
        QuarkusTransaction.commit();

        assertThat(follower.poll().stream()
                        .filter(change -> id.equals(change.key()))
                        .map(Change::revisionNumber))
                .containsExactly(2, 3);
    }

    @Test
    @ActivateRequestContext
    void rolledBackTransactionDoesNotBlockTheFeed() {
        Follower follower = Follower.fromNow("");
        QuarkusTransaction.begin();
        write(late, "Q1 2024/25");
        String other = Samples.makeObservation(indicator, early, "Q1 2024/25", 50);
        QuarkusTransaction.rollback();

        assertThat(follower.poll()).extracting(Change::key).containsExactly(other);
        assertThat(follower.poll()).isEmpty();
    }

    private String write(String area, String period) {
        current.set(Caller.ofService("test"));
        return observations.create(input(area, period, 50)).id();
    }

    private ObservationInput input(String area, String period, int value) {
        return anObservation(indicator, area, period, value).input(ObservationInput.class);
    }
}
