package org.scrutiny.figures.target;

import jakarta.inject.Singleton;
import org.scrutiny.platform.json.Decimals;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class TargetRepository extends VersionedRepository<TargetEntity, Long, Target> {
    TargetRepository() {
        super("target", TargetEntity.class, "id", Long::valueOf);
    }

    @Override
    protected Long keyOf(TargetEntity entity) {
        return entity.id;
    }

    @Override
    protected Target view(TargetEntity target) {
        return new Target(
                target.id.toString(),
                target.indicator,
                target.area,
                target.kind,
                Decimals.plain(target.value),
                Decimals.plain(target.lower),
                Decimals.plain(target.upper),
                Decimals.plain(target.tolerance),
                target.validFrom,
                target.validTo,
                target.setBy,
                target.rationale,
                target.reviewDue,
                target.challenges,
                target.revisionNumber,
                target.recordedAt,
                target.recordedBy);
    }
}
