package org.scrutiny.kernel.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Tables for tests, and shorthand for deciding about them. */
final class Tables {
    static final String TOTAL = "TOT";

    private Tables() {}

    static DisclosureControl control(String secret) {
        return new DisclosureControl(order(secret), AuditLimits.DEFAULT);
    }

    static PartnerOrder order(String secret) {
        return new PartnerOrder(("a secret for tests, " + secret).getBytes(StandardCharsets.UTF_8));
    }

    static Set<String> hidden(DisclosureTable table, DisclosurePolicy policy, String secret) {
        return hidden(control(secret).decide(table, policy));
    }

    static Set<String> hidden(Suppression suppression) {
        return suppression.figures().entrySet().stream()
                .filter(entry -> entry.getValue().symbol() == PublicSymbol.CONFIDENTIAL)
                .map(entry -> entry.getKey())
                .collect(Collectors.toSet());
    }

    /** Parts A, B, C, … and their total. */
    static DisclosureTable line(long... parts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            cells.add(Cell.of(part(i), parts[i]));
        }
        List<String> names = cells.stream().map(Cell::id).toList();
        cells.add(Cell.of(TOTAL, LongStream.of(parts).sum()));
        return new DisclosureTable(cells, List.of(new Relation(TOTAL, names)));
    }

    static String part(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /** Inner cells r0c0, …, with row totals r0, column totals c0 and the total of both. */
    static DisclosureTable twoWay(long[][] counts) {
        int columns = counts[0].length;
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < columns; c++) {
                cells.add(Cell.of("r" + r + "c" + c, counts[r][c]));
            }
            int row = r;
            cells.add(Cell.of("r" + r, LongStream.of(counts[r]).sum()));
            relations.add(new Relation(
                    "r" + r,
                    IntStream.range(0, columns)
                            .mapToObj(c -> "r" + row + "c" + c)
                            .toList()));
        }
        for (int c = 0; c < columns; c++) {
            int column = c;
            cells.add(Cell.of(
                    "c" + c, Stream.of(counts).mapToLong(row -> row[column]).sum()));
            relations.add(new Relation(
                    "c" + c,
                    IntStream.range(0, counts.length)
                            .mapToObj(r -> "r" + r + "c" + column)
                            .toList()));
        }
        cells.add(Cell.of(TOTAL, Stream.of(counts).flatMapToLong(LongStream::of).sum()));
        relations.add(new Relation(
                TOTAL, IntStream.range(0, counts.length).mapToObj(r -> "r" + r).toList()));
        relations.add(new Relation(
                TOTAL, IntStream.range(0, columns).mapToObj(c -> "c" + c).toList()));
        return new DisclosureTable(cells, relations);
    }

    /** A region of counties of districts. */
    static DisclosureTable hierarchy(long[][] districts) {
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        List<String> counties = new ArrayList<>();
        for (int c = 0; c < districts.length; c++) {
            String county = "county" + c;
            List<String> names = new ArrayList<>();
            for (int d = 0; d < districts[c].length; d++) {
                names.add(county + "district" + d);
                cells.add(Cell.of(county + "district" + d, districts[c][d]));
            }
            counties.add(county);
            cells.add(Cell.of(county, LongStream.of(districts[c]).sum()));
            relations.add(new Relation(county, names));
        }
        cells.add(Cell.of(
                TOTAL, Stream.of(districts).flatMapToLong(LongStream::of).sum()));
        relations.add(new Relation(TOTAL, counties));
        return new DisclosureTable(cells, relations);
    }

    /** Counts as they occur: many zeros and small numbers, and a few large ones. */
    static long[] counts(Random random, int size) {
        return LongStream.range(0, size)
                .map(i -> switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(8);
                    case 2 -> random.nextInt(40);
                    default -> random.nextInt(400);
                })
                .toArray();
    }

    static long[][] counts(Random random, int rows, int columns) {
        return Stream.generate(() -> counts(random, columns)).limit(rows).toArray(long[][]::new);
    }
}
