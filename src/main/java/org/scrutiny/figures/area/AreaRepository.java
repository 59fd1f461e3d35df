package org.scrutiny.figures.area;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class AreaRepository extends VersionedRepository<AreaEntity, String, Area> {
    AreaRepository() {
        super("area", AreaEntity.class, "code", Function.identity(), REFERENCE_DATA);
    }

    @Override
    protected String keyOf(AreaEntity entity) {
        return entity.code;
    }

    @Override
    protected Area view(AreaEntity area) {
        return new Area(
                area.code,
                area.name,
                area.level,
                area.laCode,
                area.parent,
                area.validFrom,
                area.validTo,
                AreaEntity.split(area.replaces),
                AreaEntity.split(area.statisticalNeighbours),
                area.neighboursVersion,
                area.revisionNumber,
                area.recordedAt,
                area.recordedBy);
    }
}
