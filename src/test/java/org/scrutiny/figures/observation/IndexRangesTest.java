package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.rest.PeriodReader;
import org.scrutiny.platform.store.ReferenceDataCache;
import org.scrutiny.platform.store.RowCounter;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** A list has the same figures and the same total, whether they are found by an index and sorted or read in order. */
@QuarkusTest
class IndexRangesTest extends SeriesTest {
    private static final List<String> STATUSES = List.of("A", "P", "E", "A", "B", "A P");

    @Inject
    Sql sql;

    @Inject
    RowCounter counter;

    @Inject
    FigureNames names;

    @Inject
    StoredWarnings warnings;

    @Inject
    ReferenceDataCache catalogue;

    @Inject
    Indicators indicators;

    private List<String> codes;
    private List<String> areas;

    @BeforeEach
    void makeFigures() {
        codes = IntStream.range(0, 5)
                .mapToObj(i -> anIndicator().create().code())
                .toList();
        areas = Samples.makeAreas(6);
        StringBuilder file = new StringBuilder("indicator,area,period,value,status\n");
        for (int i = 0; i < codes.size() * areas.size(); i++) {
            for (int quarter = 0; quarter < 4; quarter++) {
                file.append(String.join(
                                ",",
                                codes.get(i % codes.size()),
                                areas.get(i / codes.size()),
                                Samples.quarter((i + 3 * quarter) % 12),
                                "50",
                                STATUSES.get((i + quarter) % STATUSES.size())))
                        .append('\n');
            }
            // A month in a series of quarters is stored with a warning.
            if (i % 7 == 0) {
                file.append(String.join(
                                ",", codes.get(i % codes.size()), areas.get(i / codes.size()), "2019-05", "50", "A"))
                        .append('\n');
            }
        }
        importCsv(file.toString(), "").then().statusCode(200);
    }

    @Test
    void bothWaysFindTheSame() {
        QuarkusTransaction.requiringNew().run(this::compare);
    }

    private void compare() {
        for (Map.Entry<String, ObservationFilter> one : filters().entrySet()) {
            ObservationFilter filter = one.getValue();
            List<FigureKey> inOrder = keysOnPages(reader(0), filter, 4);
            assertThat(keysOnPages(reader(IndexRanges.MAX_SORTED), filter, 4))
                    .as(one.getKey())
                    .isEqualTo(inOrder);
            assertThat(reader(0).count(filter))
                    .as(one.getKey())
                    .isEqualTo(reader(IndexRanges.MAX_SORTED).count(filter));
            List<FigureKey> exported = new ArrayList<>();
            reader(IndexRanges.MAX_SORTED).each(filter, row -> exported.add(row.key()));
            assertThat(exported).as(one.getKey()).isEqualTo(inOrder).isNotEmpty();
        }
    }

    @Test
    void findsNothingForAStatusThatNoFigureHas() {
        ObservationFilter none = ObservationFilter.ALL.areas(areas).status(List.of(ObservationStatus.EXPERIMENTAL));
        for (int max : List.of(0, IndexRanges.MAX_SORTED)) {
            assertThat(reader(max).list(none, 10)).isEmpty();
            assertThat(reader(max).count(none).rows()).isZero();
        }
    }

    private Map<String, ObservationFilter> filters() {
        ObservationFilter mine = ObservationFilter.ALL.areas(areas);
        Map<String, ObservationFilter> filters = new LinkedHashMap<>();
        filters.put("status", mine.status(List.of(ObservationStatus.PROVISIONAL)));
        filters.put("two statuses", mine.status(List.of(ObservationStatus.BREAK, ObservationStatus.PROVISIONAL)));
        filters.put("warned", mine.warned(true));
        filters.put("not warned", mine.warned(false));
        filters.put("from", mine.startsBetween(LocalDate.of(2023, 1, 1), null));
        filters.put("to", mine.startsBetween(null, LocalDate.of(2022, 1, 1)));
        filters.put("days", mine.startsBetween(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 10, 1)));
        filters.put("period", periods(mine, Samples.quarter(3)));
        filters.put("periods", periods(mine, Samples.quarter(3), Samples.quarter(4)));
        filters.put(
                "status and days",
                mine.status(List.of(ObservationStatus.NORMAL)).startsBetween(LocalDate.of(2022, 1, 1), null));
        filters.put(
                "status and warned",
                mine.status(List.of(ObservationStatus.NORMAL)).warned(true));
        filters.put(
                "some indicators", mine.indicators(codes.subList(1, 4)).status(List.of(ObservationStatus.ESTIMATED)));
        return filters;
    }

    private ObservationFilter periods(ObservationFilter filter, String... labels) {
        return filter.periods(PeriodReader.ofParameters("period", List.of(labels)), () -> indicators.all(null));
    }

    private ObservationReader reader(int maxSorted) {
        return new ObservationReader(sql, new IndexRanges(sql, maxSorted), counter, names, warnings, catalogue);
    }

    private static List<FigureKey> keysOnPages(ObservationReader reader, ObservationFilter filter, int rows) {
        List<FigureKey> keys = new ArrayList<>();
        List<FigureKey> page;
        do {
            ObservationFilter next = keys.isEmpty() ? filter : filter.after(keys.get(keys.size() - 1));
            page = reader.list(next, rows).stream().map(Observation::key).toList();
            keys.addAll(page);
        } while (page.size() == rows);
        return keys;
    }
}
