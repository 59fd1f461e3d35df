package org.scrutiny.figures.area;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.kernel.period.Period;

/** The names of the shipped areas. */
class AreaNamesTest {
    private static final List<Area> SHIPPED = new ArrayList<>();

    private final AreaNames names = new AreaNames(SHIPPED);

    @BeforeAll
    static void readShippedAreas() throws IOException {
        try (var rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(
                        AreaNamesTest.class.getResourceAsStream("/catalogue/areas.csv"), StandardCharsets.UTF_8))) {
            rows.forEach(row -> SHIPPED.add(new Area(
                    row.getField("code"),
                    row.getField("name"),
                    AreaLevel.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
                    text(row.getField("laCode")),
                    text(row.getField("parent")),
                    day(row.getField("validFrom")),
                    day(row.getField("validTo")),
                    AreaEntity.split(
                            row.getField("replaces").isEmpty()
                                    ? null
                                    : row.getField("replaces").replace(';', ',')),
                    List.of(),
                    null,
                    1,
                    Instant.EPOCH,
                    "test")));
        }
    }

    private static String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dorset                            | 2016/17         | E10000009
            Dorset                            | 2018/19         | E10000009
            Dorset                            | 2019/20         | E06000059
            Dorset County Council             | 2016/17         | E10000009
            Dorset Council                    | 2022/23         | E06000059
            835                               | 2016/17         | E10000009
            933                               | 2016/17         | E10000027
            933                               | 2023/24         | E06000066
            Buckinghamshire                   | 2018/19         | E10000002
            Buckinghamshire                   | 31 March 2020   | E10000002
            Buckinghamshire                   | 1 April 2020    | E06000060
            Barnsley                          | 2016/17         | E08000016
            Barnsley                          | Q1 2025/26      | E08000038
            Barnsley MBC                      | Q4 2024/25      | E08000016
            North Yorkshire                   | 2022/23         | E10000023
            North Yorkshire County Council    | 2023/24         | E06000065
            Northumberland                    | 2007/08         | E10000022
            Northumberland                    | 2010/11         | E06000048
            Northumberland                    | 2013/14         | E06000057
            Durham                            | 2007/08         | E10000010
            Durham                            | 2016/17         | E06000047
            County Durham                     | 2016/17         | E06000047
            840                               | 2007/08         | E10000010
            Gateshead                         | 2012/13         | E08000020
            Gateshead                         | 2013/14         | E08000037
            Cumbria                           | 2019/20         | E10000006
            Cumbria                           | 2023/24         | E10000006
            Cumbria                           | Academic year 2022/23 | E10000006
            Bournemouth                       | 2016/17         | E06000028
            Northamptonshire                  | 2016/17         | E10000021
            Cumberland                        | 2016/17         | E06000063
            WOKINGHAM                         | 2016/17         | E06000041
            Wokingham1                        | 2016/17         | E06000041
            Wokingham [2]                     | 2016/17         | E06000041
            Wokingham (1,2)                   | 2016/17         | E06000041
            Wokingham*                        | 2016/17         | E06000041
            Wokingham Borough Council         | 2016/17         | E06000041
            872                               | 2016/17         | E06000041
            Bristol                           | 2016/17         | E06000023
            City of Bristol                   | 2016/17         | E06000023
            Bristol City Council              | 2016/17         | E06000023
            Kingston upon Hull                | 2016/17         | E06000010
            Kingston-upon-Thames              | 2016/17         | E09000021
            Herefordshire                     | 2016/17         | E06000019
            Telford & Wrekin                  | 2016/17         | E06000020
            St Helens                         | 2016/17         | E08000013
            Stockton on Tees                  | 2016/17         | E06000004
            Bournemouth Christchurch & Poole  | 2022/23         | E06000058
            Royal Borough of Greenwich        | 2016/17         | E09000011
            LONDON BOROUGH OF BARNET          | 2016/17         | E09000003
            Westminster City Council          | 2016/17         | E09000033
            Isle of Wight                     | 2016/17         | E06000046
            London                            | 2016/17         | E12000007
            City of London                    | 2016/17         | E09000001
            Inner London                      | 2016/17         | E13000001
            West Midlands                     | 2016/17         | E12000005
            West Midlands Combined Authority  | 2017/18         | E47000007
            North East                        | 2017/18         | E12000001
            North East Combined Authority     | 2017/18         | E47000005
            North East Combined Authority     | 2019/20         | E47000010
            Lancashire                        | 2025/26         | E10000017
            Yorkshire and the Humber          | 2016/17         | E12000003
            England                           | 2016/17         | E92000001
            e06000041                         | 2016/17         | E06000041
            872.0                             | 2016/17         | E06000041
            Wokingham [note 3]                | 2016/17         | E06000041
            Wokingham [r] [note 3]            | 2016/17         | E06000041
            LB Barnet                         | 2016/17         | E09000003
            Barnet London Borough             | 2016/17         | E09000003
            LB of Barking & Dagenham          | 2016/17         | E09000002
            RB Kensington & Chelsea           | 2016/17         | E09000020
            Greenwich (Royal Borough)         | 2016/17         | E09000011
            City of London Corporation        | 2016/17         | E09000001
            Nottingham City                   | 2016/17         | E06000018
            Rutland County                    | 2016/17         | E06000017
            Bradford MDC                      | 2016/17         | E08000032
            Dudley Metropolitan Borough       | 2016/17         | E08000027
            Wokingham District                | 2016/17         | E06000041
            Hull                              | 2016/17         | E06000010
            Hull City Council                 | 2016/17         | E06000010
            BCP Council                       | 2022/23         | E06000058
            Saint Helens                      | 2016/17         | E08000013
            Durham, County                    | 2016/17         | E06000047
            Yorkshire & Humber                | 2016/17         | E12000003
            West Midlands Region              | 2016/17         | E12000005
            London Region                     | 2016/17         | E12000007
            Bath & NE Somerset                | 2016/17         | E06000022
            820                               | 2007/08         | E10000001
            875                               | 2007/08         | E10000004
            Cornwall                          | 2007/08         | E10000005
            Cornwall                          | 2009/10         | E06000052
            Liverpool City Council            | 2016/17         | E08000012
            Liverpool City Region             | 2016/17         | E47000004
            """)
    void meansTheAreaInForceInThePeriod(String name, String period, String code) {
        assertThat(names.find(name, Period.parse(period, null)))
                .extracting(Area::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dorset          | 2019 calendar year    | E10000009 E06000059
            Buckinghamshire | Academic year 2019/20 | E10000002 E06000060
            Sheffield       | Academic year 2024/25 | E08000019 E08000039
            933             | Academic year 2022/23 | E10000027 E06000066
            """)
    void isAmbiguousInAPeriodThatStraddlesAChange(String name, String period, String codes) {
        Period straddling = period.startsWith("2019")
                ? new Period(
                        org.scrutiny.kernel.period.PeriodType.CALENDAR_YEAR,
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2019, 12, 31))
                : Period.parse(period, null);
        assertThat(names.find(name, straddling)).extracting(Area::code).containsExactlyInAnyOrder(codes.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"Nowhere", "Wokingam", "12345", "1", "Upper Nowhere Borough Council", "*", "' '", "Council"})
    void doesNotKnowOtherTexts(String text) {
        assertThat(names.find(text)).isEmpty();
    }

    @Test
    void everyAreaIsListedAfterThoseItRefersToAndEndsBeforeItsSuccessor() {
        Set<String> before = new HashSet<>();
        for (Area area : SHIPPED) {
            assertThat(before.add(area.code())).as(area.code()).isTrue();
            assertThat(area.parent() == null || before.contains(area.parent()))
                    .as(area.code())
                    .isTrue();
            assertThat(before).as(area.code()).containsAll(area.replaces());
            area.replaces()
                    .forEach(code -> assertThat(SHIPPED)
                            .filteredOn(other -> other.code().equals(code))
                            .singleElement()
                            .satisfies(other -> assertThat(other.validTo().plusDays(1))
                                    .as(code)
                                    .isEqualTo(area.validFrom())));
        }
    }
}
