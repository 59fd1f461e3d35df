package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutiny.figures.series.WrittenPeriod;
import org.scrutiny.figures.validation.KeptSeries;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** A file is checked in the same way, whether its series are kept from one thousand rows to the next or read again. */
@QuarkusTest
class KeptSeriesTest extends RestTest {
    private static final int ROWS = 600;
    private static final int AT_ONCE = 40;
    private static final int STORED_QUARTERS = 30;
    private static final int QUARTERS = 50;

    /** The order of the rows. */
    private enum Order {
        RANDOM,
        BY_PERIOD,
        LATEST_FIRST,
        BY_SERIES
    }

    @Inject
    ObservationValidator validator;

    @Inject
    ObservationWriter writer;

    private final List<String> indicators = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void keepingSeriesChangesNothing(Order order) {
        makeSeries();
        List<ObservationInput> rows = rows(new Random(order.name().hashCode()));
        Comparator<ObservationInput> byPeriod =
                Comparator.comparing(row -> row.period().literal().substring(3));
        switch (order) {
            case RANDOM -> Collections.shuffle(rows, new Random(1));
            case BY_PERIOD -> rows.sort(byPeriod);
            case LATEST_FIRST -> rows.sort(byPeriod.reversed());
            case BY_SERIES ->
                rows.sort(Comparator.comparing(ObservationInput::indicator).thenComparing(ObservationInput::area));
        }
        List<FigureOutcome> expected = write(rows, 0);
        assertThat(expected)
                .extracting(FigureOutcome::effect)
                .contains(Effect.CREATED, Effect.REVISED, Effect.REJECTED);
        assertThat(expected)
                .filteredOn(outcome -> !outcome.warnings().isEmpty())
                .hasSizeGreaterThan(4);
        assertThat(expected)
                .flatExtracting(FigureOutcome::faults)
                .extracting(fault -> fault.message().replaceAll(".*Rule (\\w+)-.*", "$1"))
                .contains("sudden", "sum");
        for (int most : List.of(45, 150, 100_000)) {
            assertThat(write(rows, most)).as("at most %d", most).isEqualTo(expected);
        }
    }

    /** Three indicators in three areas, the first two adding up to the third, with judgements on some of their series. */
    private void makeSeries() {
        for (int i = 0; i < 3; i++) {
            indicators.add(aCount().create().code());
            areas.add(Samples.makeArea());
        }
        aRule("sum_of_parts")
                .error()
                .sum(indicators.get(2), indicators.subList(0, 2))
                .putNew(Samples.newCode("sum-"));
        aRule("sudden_change").of(indicators.get(0)).error().putNew(Samples.newCode("sudden-"));
        aRule("sudden_change").of(indicators.get(1)).putNew(Samples.newCode("change-"));
        aRule("sudden_change")
                .of(indicators.get(2))
                .parameter("minimumPoints", 6)
                .putNew(Samples.newCode("total-"));
        StringBuilder file = new StringBuilder("indicator,area,period,value\n");
        for (int quarter = 0; quarter < STORED_QUARTERS; quarter++) {
            for (int i = 0; i < 9; i++) {
                if ((quarter + i) % 11 != 0) {
                    file.append(String.join(
                            ",",
                            indicators.get(i % 3),
                            areas.get(i / 3),
                            period(quarter),
                            Integer.toString((i % 3 == 2 ? 100 : 50) + quarter % 3)));
                    file.append('\n');
                }
            }
        }
        importCsv(file.toString(), "?mode=partial").then().statusCode(200);
        aJudgement().of(indicators.get(0)).in(areas.get(0)).period(period(20)).create();
        aJudgement()
                .of(indicators.get(1))
                .in(areas.get(1))
                .period(period(25))
                .kind("exclusion")
                .create();
        aJudgement()
                .of(indicators.get(1))
                .in(areas.get(1))
                .period(period(38))
                .kind("exclusion")
                .create();
    }

    private List<ObservationInput> rows(Random random) {
        List<ObservationInput> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int indicator = random.nextInt(3);
            int value = (indicator == 2 ? 100 : 50) + random.nextInt(3) + (random.nextInt(6) == 0 ? 40 : 0);
            boolean isYear = random.nextInt(8) == 0;
            boolean isMissing = random.nextInt(20) == 0;
            rows.add(new ObservationInput(
                    indicators.get(indicator),
                    areas.get(random.nextInt(3)),
                    WrittenPeriod.of(isYear ? "   " + year(random.nextInt(14)) : period(random.nextInt(QUARTERS))),
                    null,
                    null,
                    isMissing ? null : BigDecimal.valueOf(value),
                    null,
                    null,
                    isMissing ? List.of(ObservationStatus.MISSING) : null,
                    null,
                    null,
                    null,
                    null));
        }
        return rows;
    }

    private static String period(int quarter) {
        return "Q" + (quarter % 4 + 1) + " " + year(quarter / 4);
    }

    private static String year(int number) {
        return 2005 + number + "/" + String.valueOf(2006 + number).substring(2);
    }

    private List<FigureOutcome> write(List<ObservationInput> rows, int most) {
        FigureBatch batch = new FigureBatch(
                "kept",
                RevisionInput.NONE,
                Instant.EPOCH,
                new HashSet<>(),
                new HashSet<>(),
                new KeptSeries(most),
                new EarlierRows("kept"));
        List<FigureOutcome> outcomes = new ArrayList<>();
        QuarkusTransaction.begin();
        try {
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                outcomes.addAll(writer.writeRows(
                        rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream()
                                .map(row -> validator.validate(row).orThrow())
                                .toList(),
                        batch));
            }
        } finally {
            QuarkusTransaction.rollback();
        }
        return outcomes.stream().map(KeptSeriesTest::withoutId).toList();
    }

    /** A row that repeats one of the same file finds a figure whose id is gone with the transaction. */
    private static FigureOutcome withoutId(FigureOutcome outcome) {
        return outcome.effect() == Effect.UNCHANGED && outcome.figure() != null
                ? outcome.with(outcome.figure().withId(0))
                : outcome;
    }
}
