package org.scrutiny.figures.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;

/** Identifies a figure, and is the order in which figures are listed and indexed. */
public record FigureKey(String indicator, String area, LocalDate start, LocalDate end) {
    /** The stored figures o with the keys of four parameters, for a FROM clause; {@link #columns} makes the parameters. */
    public static final String STORED = """
             unnest(?, ?, ?, ?) AS k (indicator, area, period_start, period_end)
            JOIN observation o ON o.indicator = k.indicator AND o.area = k.area
                AND o.period_start = k.period_start AND o.period_end = k.period_end
            """;

    /** The order of lists; that of codes is the same in Java and in the index. */
    public static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::indicator)
            .thenComparing(FigureKey::area)
            .thenComparing(FigureKey::start)
            .thenComparing(FigureKey::end);

    /** Reads a key from the first four columns of a row. */
    public static FigureKey in(ResultSet row) throws SQLException {
        return new FigureKey(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class));
    }

    /** Reads a period from three columns of a row: type, first and last day. */
    public static Period periodIn(ResultSet row, int column) throws SQLException {
        return new Period(
                PeriodType.valueOf(row.getString(column)),
                row.getObject(column + 1, LocalDate.class),
                row.getObject(column + 2, LocalDate.class));
    }

    /** Reads a key from the parts of a page's cursor. */
    public static FigureKey read(List<String> parts) {
        return new FigureKey(parts.get(0), parts.get(1), LocalDate.parse(parts.get(2)), LocalDate.parse(parts.get(3)));
    }

    /** The keys as four columns of a statement: indicator, area, first and last day. */
    public static List<Sql.ArrayColumn> columns(Collection<FigureKey> keys) {
        return List.of(
                new Sql.ArrayColumn("varchar", keys.stream().map(FigureKey::indicator)),
                new Sql.ArrayColumn("varchar", keys.stream().map(FigureKey::area)),
                new Sql.ArrayColumn("date", keys.stream().map(FigureKey::start)),
                new Sql.ArrayColumn("date", keys.stream().map(FigureKey::end)));
    }

    /** The key of another figure of the same series. */
    public FigureKey in(LocalDate otherStart, LocalDate otherEnd) {
        return new FigureKey(indicator, area, otherStart, otherEnd);
    }

    /** As {@link SeriesKey#hashCode}, for the same reason. */
    @Override
    public int hashCode() {
        return SeriesKey.SPREAD * (series().hashCode() + start.hashCode()) + end.hashCode();
    }

    public SeriesKey series() {
        return new SeriesKey(indicator, area);
    }

    /** The parts of a page's cursor. */
    public List<String> parts() {
        return List.of(indicator, area, start.toString(), end.toString());
    }
}
