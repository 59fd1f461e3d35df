package org.scrutiny.figures.area;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Reads, validates and writes areas. */
@Singleton
public class Areas {
    private final AreaRepository areas;

    Areas(AreaRepository areas) {
        this.areas = areas;
    }

    public Optional<Area> find(String code) {
        return areas.find(code);
    }

    /** The area as of a moment; null for now. */
    public Optional<Area> find(String code, Instant asOf) {
        return areas.find(code, asOf);
    }

    /** The area as of a moment, or its first state if that is later. It must have existed at some time. */
    public Area asKnown(String code, Instant moment) {
        return areas.asKnown(code, moment);
    }

    Area read(String code, Instant asOf) {
        return areas.read(code, asOf);
    }

    PageResult<Area> list(PageRequest request, List<AreaLevel> levels, List<String> parents, Instant asOf) {
        return areas.list(request, Where.ALL.in("area_level", levels).in("parent", parents), asOf);
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

    /** All areas by code. */
    public List<Area> all() {
        return areas.listAll(Where.ALL, null);
    }

    /** Whether there is or ever was an area with this code. */
    public boolean wasEverStored(String code) {
        return !areas.states(List.of(code), null).isEmpty();
    }

    /** The codes, and those of all areas that they replace, directly or through others. */
    public List<String> withPredecessors(List<String> codes) {
        Set<String> found = new LinkedHashSet<>(codes);
        Deque<String> open = new ArrayDeque<>(codes);
        while (!open.isEmpty()) {
            find(open.remove()).map(Area::replaces).orElse(List.of()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return List.copyOf(found);
    }

    /** The regions and countries that contain the area, smallest first, as of a moment; null for now. */
    public List<Area> around(Area area, Instant asOf) {
        List<Area> around = new ArrayList<>();
        for (Area larger = area; larger.parent() != null; ) {
            larger = areas.read(larger.parent(), asOf);
            around.add(larger);
        }
        return around;
    }

    /** Its statistical neighbours by code, as of a moment; null for now. */
    public List<Area> neighbours(Area area, Instant asOf) {
        return area.statisticalNeighbours().stream()
                .sorted()
                .flatMap(code -> areas.find(code, asOf).stream())
                .toList();
    }

    private void check(AreaInput input) {
        Checks.notAfter("/validTo", input.validFrom(), input.validTo());
        Area parent = Checks.known("/parent", "area", input.parent(), areas.find(String.valueOf(input.parent())));
        // A parent of a higher level rules out cycles of any length.
        Checks.require(
                parent == null || parent.level().compareTo(input.level()) < 0,
                "/parent",
                "The parent must be of a higher level: a region or country for a local authority, a country for a region.",
                input.parent());
        checkReplaced(input);
        checkNeighbours(input);
    }

    private void checkReplaced(AreaInput input) {
        List<String> replaced = input.replaces() == null ? List.of() : input.replaces();
        for (int i = 0; i < replaced.size(); i++) {
            String pointer = "/replaces/" + i;
            String code = replaced.get(i);
            Checks.require(!code.equals(input.code()), pointer, "An area cannot replace itself.", code);
            Checks.require(replaced.indexOf(code) == i, pointer, "This area is listed twice.", code);
            Checks.known(pointer, "area", code, areas.find(code));
        }
    }

    private void checkNeighbours(AreaInput input) {
        List<String> neighbours = input.statisticalNeighbours() == null ? List.of() : input.statisticalNeighbours();
        for (int i = 0; i < neighbours.size(); i++) {
            String pointer = "/statisticalNeighbours/" + i;
            String code = neighbours.get(i);
            Checks.require(!code.equals(input.code()), pointer, "An area cannot be its own neighbour.", code);
            Checks.require(neighbours.indexOf(code) == i, pointer, "This neighbour is listed twice.", code);
            Area neighbour = Checks.known(pointer, "area", code, areas.find(code));
            Checks.require(
                    neighbour.level() == input.level(),
                    pointer,
                    "A neighbour must be an area of the same level.",
                    code);
        }
        Checks.require(
                neighbours.isEmpty() == (input.neighboursVersion() == null),
                "/neighboursVersion",
                "Give neighboursVersion if, and only if, there are statisticalNeighbours.",
                input.neighboursVersion());
    }
}
