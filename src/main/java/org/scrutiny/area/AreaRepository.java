package org.scrutiny.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.scrutiny.store.VersionedRepository;

@ApplicationScoped
class AreaRepository extends VersionedRepository<AreaEntity, String, Area> {
    AreaRepository() {
        super("area", "code", Function.identity());
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
                area.revisionNumber,
                area.recordedAt,
                area.recordedBy);
    }
}
