package org.scrutiny.testsupport;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Makes what a test needs, each thing under a key that no other test has. */
public final class Samples {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Samples() {}

    /** A code that is new in this run. */
    public static String newCode(String prefix) {
        return prefix + NEXT.getAndIncrement();
    }

    static String newAreaCode() {
        return String.format(Locale.ROOT, "X98%06d", NEXT.getAndIncrement());
    }

    static int newDashboard() {
        return 1_000 + NEXT.getAndIncrement();
    }

    /** The code of a new local authority. */
    public static String makeArea() {
        return RestTest.anArea().create().code();
    }

    /** The codes of so many new local authorities, made by one import. */
    public static List<String> makeAreas(int number) {
        List<AreaBuilder> areas =
                Stream.generate(RestTest::anArea).limit(number).toList();
        makeAll("areas", areas);
        return areas.stream().map(area -> area.get("code").toString()).toList();
    }

    /** Creates resources of one type by one import. */
    public static void makeAll(String type, List<? extends ResourceBuilder<?, ?>> bodies) {
        RestTest.json(bodies.stream().map(ResourceBuilder::body).toList())
                .post("/v1/imports?type=" + type)
                .then()
                .statusCode(200)
                .body("created", equalTo(bodies.size()));
    }

    /** The id of a new observation. */
    public static String makeObservation(String indicator, String area, String period, Number value) {
        return RestTest.anObservation(indicator, area, period, value).create().id();
    }

    /** Values of the quarters from Q1 2020/21 on; null leaves a quarter out. */
    public static void makeQuarters(String indicator, String area, Number... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                makeObservation(indicator, area, quarter(i), values[i]);
            }
        }
    }

    /** The label of the quarter that comes so many quarters after Q1 2020/21. */
    public static String quarter(int index) {
        int year = 2020 + index / 4;
        return "Q" + (index % 4 + 1) + " " + year + "/" + (year + 1) % 100;
    }
}
