package org.scrutiny.answers.trend;

import java.util.List;
import java.util.stream.Stream;
import org.scrutiny.figures.area.Area;

/**
 * An area and the areas that it is compared with.
 *
 * @param around its region and country
 * @param neighbours its statistical neighbours
 * @param earlier what its figures continue
 */
public record AreaContext(Area area, List<Area> around, List<Area> neighbours, EarlierAreas earlier) {
    /** GSS codes of all of them. */
    public List<String> codes() {
        return all().map(Area::code).toList();
    }

    /** The areas that it is compared with, in groups whose figures are pooled. */
    List<List<Area>> compared() {
        return Stream.concat(around.stream().map(List::of), Stream.of(neighbours))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** A hash of the areas and their revisions. */
    public String version() {
        return Integer.toHexString(
                all().map(one -> one.code() + one.revisionNumber()).toList().hashCode());
    }

    private Stream<Area> all() {
        return Stream.concat(
                Stream.of(area), Stream.of(around, neighbours, earlier.areas()).flatMap(List::stream));
    }
}
