package org.scrutiny.figures.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "area")
class AreaEntity extends VersionedEntity {
    @Id
    String code;

    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "area_level")
    AreaLevel level;

    @Column(name = "la_code")
    String laCode;

    String parent;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    /** GSS codes separated by commas; null for none. */
    String replaces;

    /** GSS codes separated by commas; null for none. */
    @Column(name = "statistical_neighbours")
    String statisticalNeighbours;

    @Column(name = "neighbours_version")
    String neighboursVersion;

    void take(AreaInput input) {
        code = input.code();
        name = input.name();
        level = input.level();
        laCode = input.laCode();
        parent = input.parent();
        validFrom = input.validFrom();
        validTo = input.validTo();
        replaces = join(input.replaces());
        statisticalNeighbours = join(input.statisticalNeighbours());
        neighboursVersion = input.neighboursVersion();
    }

    static List<String> split(String codes) {
        return codes == null ? List.of() : List.of(codes.split(",", -1));
    }

    private static String join(List<String> codes) {
        return codes == null || codes.isEmpty() ? null : String.join(",", codes);
    }
}
