package org.scrutiny.bench;

/** The amount of data. Every indicator has 60 quarters in every area. */
enum Scale {
    /** The cache holds the responses for every series. */
    SMALL(14, 30, 500, 10_000),
    TENTH(163, 30, 2_000, 100_000),
    /** National: 153 authorities, 9 regions and England; 2.9 million observations. */
    FULL(163, 300, 20_000, 100_000),
    TENFOLD(163, 3_000, 200_000, 100_000);

    final int areas;
    final int indicators;
    final int comments;
    /** Rows of an import file. */
    final int fileRows;

    Scale(int areas, int indicators, int comments, int fileRows) {
        this.areas = areas;
        this.indicators = indicators;
        this.comments = comments;
        this.fileRows = fileRows;
    }

    /** How many times fewer indicators growth is measured from; a tenth of the country at ten times its size. */
    int growth() {
        return this == TENFOLD ? 100 : 10;
    }
}
