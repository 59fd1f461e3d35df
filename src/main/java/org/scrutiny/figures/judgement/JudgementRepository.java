package org.scrutiny.figures.judgement;

import jakarta.inject.Singleton;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class JudgementRepository extends VersionedRepository<JudgementEntity, Long, Judgement> {
    JudgementRepository() {
        super("judgement", JudgementEntity.class, "id", Long::valueOf);
    }

    @Override
    protected Long keyOf(JudgementEntity entity) {
        return entity.id;
    }

    @Override
    protected Judgement view(JudgementEntity judgement) {
        return Judgement.of(
                judgement.id.toString(),
                judgement.kind,
                judgement.indicator,
                judgement.area,
                judgement.period(),
                judgement.cause,
                judgement.reason,
                judgement.revisionNumber,
                judgement.recordedAt,
                judgement.recordedBy);
    }
}
