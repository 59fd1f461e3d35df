package org.scrutiny.figures.signoff;

import jakarta.inject.Singleton;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.VersionedRepository;

/** Stores sign-offs. {@link SignOffs} replaces the figures of the last step by those of now where the present is read. */
@Singleton
class SignOffRepository extends VersionedRepository<SignOffEntity, Long, SignOff> {
    SignOffRepository() {
        super("sign off", SignOffEntity.class, "id", Long::valueOf);
    }

    @Override
    protected Long keyOf(SignOffEntity entity) {
        return entity.id;
    }

    @Override
    protected SignOff view(SignOffEntity entity) {
        Period period = entity.period();
        return new SignOff(
                entity.id.toString(),
                entity.dashboard,
                entity.area,
                entity.areaName,
                period.label(),
                period.code(),
                period.start(),
                period.end(),
                entity.state,
                entity.reason,
                entity.publishedAt,
                entity.figures,
                entity.missing,
                entity.revisionNumber,
                entity.recordedAt,
                entity.recordedBy);
    }
}
