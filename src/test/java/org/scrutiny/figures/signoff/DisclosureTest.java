package org.scrutiny.figures.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.disclosure.DisclosedFigure;
import org.scrutiny.figures.disclosure.DisclosurePreview;
import org.scrutiny.kernel.disclosure.HiddenReason;
import org.scrutiny.testsupport.IndicatorBuilder;
import org.scrutiny.testsupport.Samples;

@QuarkusTest
class DisclosureTest extends SignOffTestBase {
    private static final String PERIOD = "Q1 2024/25";

    @Inject
    DataSource store;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # measure, options, value, numerator, denominator, shown value, numerator, denominator, symbol, reason
            # Counts from 1 to the threshold are hidden; 0 is shown.
            count,      -,                0,    -,  -,    0,    -,  -,    -, -
            count,      -,                1,    -,  -,    -,    -,  -,    c, SMALL_COUNT
            count,      -,                5,    -,  -,    -,    -,  -,    c, SMALL_COUNT
            count,      -,                6,    -,  -,    6,    -,  -,    -, -
            count,      threshold 0,      1,    -,  -,    1,    -,  -,    -, -
            count,      threshold 3,      4,    -,  -,    4,    -,  -,    -, -
            count,      threshold 9,      9,    -,  -,    -,    -,  -,    c, SMALL_COUNT
            count,      threshold 9,      10,   -,  -,    10,   -,  -,    -, -
            # A percentage is hidden if its numerator or the others are few, or if nobody knows how many they are.
            percentage, -,                25,   3,  12,   -,    -,  12,   c, SMALL_COUNT
            percentage, -,                75,   9,  12,   -,    ?,  ?,    c, PARTNER
            percentage, -,                50,   20, 40,   50,   20, 40,   -, -
            percentage, -,                0,    0,  40,   0,    0,  40,   -, -
            percentage, -,                100,  40, 40,   100,  40, 40,   -, -
            percentage, -,                100,  4,  4,    -,    ?,  -,    c, SMALL_COUNT
            percentage, -,                33.3, -,  -,    -,    -,  -,    c, NOT_AUDITED
            percentage, -,                0,    -,  -,    0,    -,  -,    -, -
            percentage, threshold 0,      33.3, 1,  3,    33.3, 1,  3,    -, -
            # A rate gives its count back, because the population is public.
            rate,       -,                2.5,  25, 100000, 2.5, 25, 100000, -, -
            rate,       -,                0.4,  4,  100000, -,  -,  100000, c, SMALL_COUNT
            rate,       -,                0.4,  -,  -,    -,    -,  -,    c, NOT_AUDITED
            # The denominator of a duration counts the people.
            duration,   -,                14,   140, 10,  14,   140, 10,  -, -
            duration,   -,                14,   56, 4,    -,    -,  -,    c, SMALL_COUNT
            duration,   -,                14,   -,  -,    -,    -,  -,    c, NOT_AUDITED
            # Rounded counts, and what is calculated from them.
            count,      roundBase 5,      7,    -,  -,    5,    -,  -,    -, -
            count,      roundBase 10,     15,   -,  -,    20,   -,  -,    -, -
            percentage, roundBase 10,     47.3, 26, 55,   50,   30, 60,   -, -
            rate,       roundBase 10,     2.7,  27, 100000, 3,  30, 100000, -, -
            duration,   roundBase 10,     14,   182, 13,  14,   -,  10,   -, -
            count,      threshold 1 roundBase 10,           4, -, -, -, -, -, low, -
            count,      threshold 1 roundBase 10 sensitive, 4, -, -, -, -, -, k, -
            """)
    void singleFigureIsShownOrHidden(
            String measure,
            String options,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            String shownValue,
            String shownNumerator,
            String shownDenominator,
            String symbol,
            HiddenReason reason) {
        IndicatorBuilder defined = anIndicator().measure(measure).dashboard(dashboard);
        defined = measure.equals("rate") ? defined.with("unit", "per 10,000 children") : defined;
        String code = with(defined, options).create().code();
        anObservation()
                .of(code)
                .in(area)
                .period(PERIOD)
                .value(value)
                .ratio(numerator, denominator)
                .create();
        DisclosedFigure shown = preview(signOff(PERIOD, "draft")).value().get(0);
        assertShown(shown.value(), shownValue);
        assertShown(shown.numerator(), shownNumerator);
        assertShown(shown.denominator(), shownDenominator);
        assertThat(shown.symbol()).isEqualTo(symbol);
        assertThat(shown.reason()).isEqualTo(reason);
        assertThat(shown.explanation() == null).isEqualTo(reason == null);
    }

    private static IndicatorBuilder with(IndicatorBuilder defined, String options) {
        if (options == null) {
            return defined;
        }
        List<String> words = List.of(options.split(" "));
        Map<String, Object> rule = new HashMap<>();
        for (String name : List.of("threshold", "roundBase")) {
            int at = words.indexOf(name);
            if (at >= 0) {
                rule.put(name, Integer.valueOf(words.get(at + 1)));
            }
        }
        rule.put("sensitive", words.contains("sensitive"));
        return defined.with("disclosure", rule);
    }

    /** A question mark is for a number that the secret order may show or hide. */
    private static void assertShown(BigDecimal number, String expected) {
        if (expected == null) {
            assertThat(number).isNull();
        } else if (!expected.equals("?")) {
            assertThat(number).isEqualByComparingTo(expected);
        }
    }

    @Test
    void smallPartOfASumHidesAnotherFigure() {
        List<String> parts = List.of(count(3), count(7), count(10));
        String total = count(20);
        aRule("sum_of_parts").sum(total, parts).create();
        DisclosurePreview preview = preview(signOff(PERIOD, "draft"));
        assertThat(preview.figures()).isEqualTo(4);
        assertThat(preview.smallCounts()).isEqualTo(1);
        assertThat(preview.partners()).isEqualTo(1);
        assertThat(preview.shown()).isEqualTo(2);
        assertThat(reasonOf(preview, parts.get(0))).isEqualTo(HiddenReason.SMALL_COUNT);
        assertThat(hiddenIn(preview)).contains(parts.get(0)).hasSize(2);
    }

    @Test
    void sumsThatDoNotAddUpAreHidden() {
        List<String> parts = List.of(count(30), count(0));
        String total = count(90);
        aRule("sum_of_parts").sum(total, parts).create();
        DisclosurePreview preview = preview(signOff(PERIOD, "draft"));
        assertThat(hiddenIn(preview)).containsExactlyInAnyOrder(parts.get(0), total);
        assertThat(preview.notAudited()).isEqualTo(2);
        assertThat(preview.value().get(0).explanation() + preview.value().get(1).explanation())
                .contains("does not add up");
    }

    /** What another dashboard has published stays public, so the total is hidden instead. */
    @Test
    void publishedFigureCannotBeHiddenLater() {
        int other = aDashboard().create().number();
        String published = aCount().dashboard(other).create().code();
        Samples.makeObservation(published, area, PERIOD, 7);
        String small = count(3);
        String total = count(10);
        aRule("sum_of_parts").sum(total, List.of(published, small)).create();
        String first = aSignOff().of(other).in(area).period(PERIOD).create().id();
        assertThat(preview(first).shown()).isEqualTo(1);
        publish(first);
        String second = signOff(PERIOD, "draft");
        assertThat(hiddenIn(preview(second))).containsExactlyInAnyOrder(small, total);
        publish(second);
        assertThat(hiddenIn(preview(first))).isEmpty();
    }

    @Test
    void yearHidesWhatItsQuartersWouldGiveAway() {
        String code = aCount().dashboard(dashboard).create().code();
        int[] quarters = {10, 11, 12, 3};
        for (int i = 0; i < quarters.length; i++) {
            Samples.makeObservation(code, area, "Q" + (i + 1) + " 2024/25", quarters[i]);
        }
        Samples.makeObservation(code, area, "2024/25", 36);
        for (int quarter = 1; quarter <= 3; quarter++) {
            String id = signOff("Q" + quarter + " 2024/25", "published");
            assertThat(hiddenIn(preview(id))).isEmpty();
        }
        String year = body("2024/25").create().id();
        assertThat(preview(year).value().get(0).reason()).isEqualTo(HiddenReason.PARTNER);
        publish(year);
        DisclosedFigure last = preview(signOff("Q4 2024/25", "draft")).value().get(0);
        assertThat(last.symbol()).isEqualTo("c");
        assertThat(last.reason()).isEqualTo(HiddenReason.SMALL_COUNT);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            14, PARTNER
            17, PARTNER
            18, -
            12, -
            9,  -
            """)
    void growthOfACumulativeCountIsProtected(int later, HiddenReason reason) {
        String code = aCount().with("basis", "year_to_date")
                .dashboard(dashboard)
                .create()
                .code();
        Samples.makeObservation(code, area, "April to June 2024 year to date", 12);
        Samples.makeObservation(code, area, "April to September 2024 year to date", later);
        signOff("Q1 2024/25", "published");
        DisclosurePreview preview = preview(signOff("Q2 2024/25", "draft"));
        assertThat(preview.value().get(0).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 40})
    void onlyPublicNumbersAreKeptAsPublic(int value) throws SQLException {
        String code = count(value);
        String id = signOff(PERIOD, "approved");
        assertThat(publicValues(code)).isEmpty();
        move(id, "published", null).then().statusCode(200);
        assertThat(publicValues(code))
                .usingElementComparator(Comparator.nullsFirst(BigDecimal::compareTo))
                .containsExactly(value < 6 ? null : BigDecimal.valueOf(value));
    }

    /** A figure that is deleted or corrected after reopening is public as it was until the next publication. */
    @Test
    void nextPublicationReplacesWhatIsPublic() throws SQLException {
        String kept = count(20);
        String deleted = count(30);
        String id = signOff(PERIOD, "published");
        move(id, "draft", "An error was found").then().statusCode(200);
        String observation = get("/v1/observations?indicator=" + deleted).path("value[0].id");
        delete("/v1/observations/" + observation + "?reason=Counted twice", "\"1\"")
                .then()
                .statusCode(204);
        assertThat(publicValues(deleted)).hasSize(1);
        publish(id, "submitted", "approved", "published");
        assertThat(publicValues(deleted)).isEmpty();
        assertThat(publicValues(kept)).hasSize(1);
    }

    @Test
    void previewIsTheSameBeforeAndAfterPublication() {
        List<String> parts = List.of(count(2), count(9), count(16), count(33));
        aRule("sum_of_parts").sum(count(60), parts).create();
        String id = signOff(PERIOD, "draft");
        DisclosurePreview before = preview(id);
        publish(id);
        DisclosurePreview after = preview(id);
        assertThat(hiddenIn(after)).isEqualTo(hiddenIn(before));
        assertThat(after.value().stream().map(DisclosedFigure::value))
                .containsExactlyElementsOf(
                        before.value().stream().map(DisclosedFigure::value).toList());
    }

    @Test
    void emptyDashboardHasNothingToHide() {
        get("/v1/sign-offs/" + signOff(PERIOD, "draft") + "/disclosure")
                .then()
                .statusCode(200)
                .body("figures", equalTo(0))
                .body("value", equalTo(List.of()));
    }

    @Test
    void previewOfAnUnknownSignOffIsNotFound() {
        get("/v1/sign-offs/999999999/disclosure").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"threshold, 10", "threshold, -1", "roundBase, 0", "roundBase, 1001"})
    void rejectsImpossibleRules(String field, int value) {
        aCount().with("disclosure", Map.of(field, value))
                .post()
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/disclosure/" + field))
                .body("errors.message", everyItem(containsString("must be")));
    }

    @Test
    void ruleHasDefaults() {
        get("/v1/indicators/" + aCount().create().code())
                .then()
                .body("disclosure.threshold", equalTo(5))
                .body("disclosure.roundBase", equalTo(1))
                .body("disclosure.sensitive", equalTo(false));
    }

    private String count(int value) {
        String code = aCount().dashboard(dashboard).create().code();
        Samples.makeObservation(code, area, PERIOD, value);
        return code;
    }

    private DisclosurePreview preview(String signOff) {
        return read(get("/v1/sign-offs/" + signOff + "/disclosure"), 200, DisclosurePreview.class);
    }

    private void publish(String id, String... steps) {
        Stream.of(steps.length == 0 ? new String[] {"submitted", "approved", "published"} : steps)
                .forEach(step -> move(id, step, null).then().statusCode(200));
    }

    private static List<String> hiddenIn(DisclosurePreview preview) {
        return preview.value().stream()
                .filter(figure -> Objects.equals(figure.symbol(), "c"))
                .map(DisclosedFigure::indicator)
                .toList();
    }

    private static HiddenReason reasonOf(DisclosurePreview preview, String indicator) {
        return preview.value().stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private List<BigDecimal> publicValues(String indicator) throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT obs_value FROM public_figure WHERE indicator = ?")) {
            statement.setString(1, indicator);
            List<BigDecimal> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getBigDecimal(1));
                }
            }
            return values;
        }
    }
}
