package org.scrutiny.committee.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.scrutiny.platform.store.VersionedRepository;
import org.scrutiny.platform.store.WriteCounters;

/** Stores questions. {@link DerivedQuestionFields} completes the views, whenever they are read. */
@ApplicationScoped
class QuestionRepository extends VersionedRepository<QuestionEntity, Long, Question> {
    /** Ids in one statement; PostgreSQL accepts at most 65,535 parameters. */
    private static final int MAX_IDS = 10_000;

    @Inject
    WriteCounters writes;

    QuestionRepository() {
        super("question", "id", Long::valueOf);
    }

    List<QuestionEntity> withIds(Collection<Long> ids) {
        List<Long> all = ids.stream().sorted().toList();
        List<QuestionEntity> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += MAX_IDS) {
            found.addAll(list("id in ?1 order by id", all.subList(i, Math.min(all.size(), i + MAX_IDS))));
        }
        return found;
    }

    List<QuestionEntity> ofItem(String item) {
        return list("item = ?1 order by id", item);
    }

    @Override
    public Question create(QuestionEntity entity) {
        writes.questionsWritten();
        return super.create(entity);
    }

    @Override
    public Question revise(QuestionEntity entity, Consumer<QuestionEntity> change) {
        writes.questionsWritten();
        return super.revise(entity, change);
    }

    @Override
    public void createAll(Collection<QuestionEntity> entities) {
        writes.questionsWritten();
        super.createAll(entities);
    }

    @Override
    public void reviseAll(Collection<QuestionEntity> changed) {
        writes.questionsWritten();
        super.reviseAll(changed);
    }

    @Override
    public void removeAll(Collection<QuestionEntity> entities) {
        writes.questionsWritten();
        super.removeAll(entities);
    }

    @Override
    protected Long keyOf(QuestionEntity entity) {
        return entity.id;
    }

    @Override
    protected Question view(QuestionEntity entity) {
        return new Question(
                entity.id.toString(),
                entity.text,
                entity.askedBy,
                entity.addressee,
                text(entity.meeting),
                entity.item,
                text(entity.comment),
                entity.dashboard,
                entity.kind,
                entity.state,
                entity.due,
                false,
                entity.indicators.stream().sorted().toList(),
                null,
                null,
                entity.answers,
                entity.chain.stream().map(String::valueOf).toList(),
                text(entity.promisedFor),
                entity.origin,
                "",
                entity.revisionNumber,
                entity.recordedAt,
                entity.recordedBy);
    }

    private static String text(Long id) {
        return id == null ? null : id.toString();
    }
}
