package org.scrutiny.testsupport;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.scrutiny.answers.trend.model.Trend;

/** A REST test of one series: each test has a new percentage, counted each quarter, in a new area. */
public abstract class SeriesTest extends RestTest {
    protected IndicatorBuilder definition;

    protected String indicator;
    protected String area;

    @BeforeEach
    void makeSeries() {
        area = Samples.makeArea();
        definition = anIndicator();
        indicator = definition.create().code();
    }

    /** An observation of the series in the first quarter of 2024/25; a null value is left out. */
    protected ObservationBuilder figure(Number value) {
        return anObservation().of(indicator).in(area).period("Q1 2024/25").value(value);
    }

    /** A CSV file of the series: each row continues after indicator and area. */
    protected String csv(String columns, String... rows) {
        StringBuilder file =
                new StringBuilder("indicator,area,").append(columns).append('\n');
        for (String row : rows) {
            file.append(String.join(",", indicator, area, row)).append('\n');
        }
        return file.toString();
    }

    /** The figures of the series, with options such as {@code &limit=5}. */
    protected Response figures(String options) {
        return get("/v1/observations?indicator=" + indicator + "&area=" + area + options);
    }

    protected TargetBuilder target() {
        return aTarget().of(indicator).in(area);
    }

    /** The trend of the series, with options such as {@code &from=2024-04-01}. */
    protected ValidatableResponse trend(String options) {
        return trend(indicator, area, options);
    }

    protected Trend readTrend(String options) {
        return readTrend(indicator, area, options);
    }
}
