package org.scrutiny.testsupport;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Creates resources with keys that no other test uses. */
public final class Samples {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Samples() {}

    /** A code that is unique in this run. */
    public static String newCode(String prefix) {
        return prefix + NEXT.getAndIncrement();
    }

    static String newAreaCode() {
        return String.format(Locale.ROOT, "X98%06d", NEXT.getAndIncrement());
    }

    static int newDashboard() {
        return 1_000 + NEXT.getAndIncrement();
    }

    /** Creates a local authority, and returns its code. */
    public static String makeArea() {
        return Builders.anArea().create().code();
    }

    /** Creates local authorities by one import, and returns their codes. */
    public static List<String> makeAreas(int number) {
        List<AreaBuilder> areas =
                Stream.generate(Builders::anArea).limit(number).toList();
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

    /** Creates an observation, and returns its id. */
    public static String makeObservation(String indicator, String area, String period, Number value) {
        return Builders.anObservation(indicator, area, period, value).create().id();
    }

    /** Creates observations of the quarters from Q1 2020/21 on; null skips a quarter. */
    public static void makeQuarters(String indicator, String area, Number... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                makeObservation(indicator, area, quarter(i), values[i]);
            }
        }
    }

    /** The label of a quarter, counted from Q1 2020/21 at 0. */
    public static String quarter(int index) {
        int year = 2020 + index / 4;
        return "Q" + (index % 4 + 1) + " " + year + "/" + (year + 1) % 100;
    }
}
