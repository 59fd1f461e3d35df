package org.scrutiny.figures.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.VersionedRepository;

/**
 * Stores sign-offs. Counts the figures of a sign-off that is written, for its history; {@link SignOffs} counts those of a
 * list that is read, in one statement.
 */
@Singleton
class SignOffRepository extends VersionedRepository<SignOffEntity, Long, SignOff> {
    @Inject
    Areas areas;

    @Inject
    SignedFiguresReader figures;

    SignOffRepository() {
        super("sign off", SignOffEntity.class, SignOff.class, "id", Long::valueOf);
    }

    @Override
    protected Long keyOf(SignOffEntity entity) {
        return entity.id;
    }

    @Override
    protected SignOff view(SignOffEntity entity) {
        Period period = entity.period();
        SignedFigures there = entity.written ? figures.read(List.of(entity.id)).get(entity.id) : SignedFigures.NONE;
        return new SignOff(
                entity.id.toString(),
                entity.dashboard,
                entity.area,
                areas.find(entity.area).map(Area::name).orElse(entity.area),
                period.label(),
                period.code(),
                period.start(),
                period.end(),
                entity.state,
                entity.reason,
                entity.publishedAt,
                there.figures(),
                there.missing(),
                entity.revisionNumber,
                entity.recordedAt,
                entity.recordedBy);
    }
}
