package org.scrutiny.figures.area;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.Filter;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;

/** The areas that figures are about, and the rules they keep. */
@Singleton
public class Areas {
    private final AreaRepository areas;

    Areas(AreaRepository areas) {
        this.areas = areas;
    }

    public Optional<Area> find(String code) {
        return areas.find(code);
    }

    /** The area as of a moment, or null for now. */
    public Optional<Area> find(String code, Instant asOf) {
        return areas.find(code, asOf);
    }

    /** The area as of a moment, or as it was first recorded if that was later; it was there at some time. */
    public Area asKnown(String code, Instant moment) {
        return areas.asKnown(code, moment);
    }

    Area read(String code, Instant asOf) {
        return areas.read(code, asOf);
    }

    PageResult<Area> list(PageRequest request, List<AreaLevel> levels, List<String> parents, Instant asOf) {
        return areas.list(request, new Filter().in("level", levels).in("parent", parents), asOf);
    }

    public Area create(AreaInput input) {
        check(input);
        AreaEntity entity = new AreaEntity();
        entity.take(input);
        return areas.create(entity);
    }

    public Area replace(String code, ExpectedRevision expected, AreaInput input) {
        Checks.sameKey("/code", code, input.code());
        check(input);
        return areas.replace(code, expected, entity -> entity.take(input));
    }

    void delete(String code, ExpectedRevision expected) {
        areas.delete(code, expected);
    }

    /** The areas whose codes have not been replaced. */
    public List<Area> inForce() {
        return areas.listAll(new Filter()).stream()
                .filter(area -> area.validTo() == null)
                .toList();
    }

    /** The regions and countries that it lay in, from small to large; as of a moment, or null for now. */
    public List<Area> around(Area area, Instant asOf) {
        List<Area> around = new ArrayList<>();
        for (Area larger = area; larger.parent() != null; ) {
            larger = areas.read(larger.parent(), asOf);
            around.add(larger);
        }
        return around;
    }

    /** Its statistical neighbours, in the order of their codes; as of a moment, or null for now. */
    public List<Area> neighbours(Area area, Instant asOf) {
        return area.statisticalNeighbours().stream()
                .sorted()
                .flatMap(code -> areas.find(code, asOf).stream())
                .toList();
    }

    private void check(AreaInput input) {
        Checks.notAfter("/validTo", input.validFrom(), input.validTo());
        Area parent = Checks.known("/parent", "area", input.parent(), areas.find(String.valueOf(input.parent())));
        // What lies in something larger can never lie in itself, however long the chain.
        Checks.broken(
                parent != null && parent.level().compareTo(input.level()) >= 0,
                "/parent",
                "An area lies in one of a higher level: a local authority in a region or country, a region in a country.",
                input.parent());
        checkNeighbours(input);
    }

    private void checkNeighbours(AreaInput input) {
        List<String> neighbours = input.statisticalNeighbours() == null ? List.of() : input.statisticalNeighbours();
        for (int i = 0; i < neighbours.size(); i++) {
            String pointer = "/statisticalNeighbours/" + i;
            String code = neighbours.get(i);
            Checks.broken(code.equals(input.code()), pointer, "An area is no neighbour of itself.", code);
            Checks.broken(neighbours.indexOf(code) < i, pointer, "This neighbour is named twice.", code);
            Area neighbour = Checks.known(pointer, "area", code, areas.find(code));
            Checks.broken(neighbour.level() != input.level(), pointer, "Neighbours are areas of the same level.", code);
        }
        Checks.broken(
                neighbours.isEmpty() != (input.neighboursVersion() == null),
                "/neighboursVersion",
                "A list of neighbours says which edition it is, and only a list does.",
                input.neighboursVersion());
    }
}
