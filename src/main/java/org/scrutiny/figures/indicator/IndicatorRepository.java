package org.scrutiny.figures.indicator;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class IndicatorRepository extends VersionedRepository<IndicatorEntity, String, Indicator> {
    IndicatorRepository() {
        super("indicator", IndicatorEntity.class, "code", Function.identity(), REFERENCE_DATA);
    }

    @Override
    protected String keyOf(IndicatorEntity entity) {
        return entity.code;
    }

    @Override
    protected Indicator view(IndicatorEntity entity) {
        return Indicator.of(entity);
    }
}
