package org.scrutiny.bench;

/** How much data; every indicator has 60 quarters in every area. */
enum Scale {
    /** So few that the answers to all of them are kept. */
    SMALL(14, 30, 500),
    TENTH(163, 30, 2_000),
    /** 153 authorities, 9 regions and England: 2.9 million figures. */
    FULL(163, 300, 20_000),
    TENFOLD(163, 3_000, 200_000);

    final int areas;
    final int indicators;
    final int comments;

    Scale(int areas, int indicators, int comments) {
        this.areas = areas;
        this.indicators = indicators;
        this.comments = comments;
    }
}
