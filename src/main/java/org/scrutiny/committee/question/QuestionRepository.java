package org.scrutiny.committee.question;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.scrutiny.platform.store.VersionedRepository;
import org.scrutiny.platform.store.Where;

/** Stores questions. {@link DerivedQuestionFields} completes the views, whenever they are read. */
@Singleton
class QuestionRepository extends VersionedRepository<QuestionEntity, Long, Question> {
    static final String TYPE = "question";

    /** Ids in one statement; PostgreSQL accepts at most 65,535 parameters. */
    private static final int MAX_IDS = 10_000;

    QuestionRepository() {
        super(TYPE, QuestionEntity.class, Question.class, "id", Long::valueOf);
    }

    List<QuestionEntity> withIds(Collection<Long> ids) {
        List<Long> all = ids.stream().sorted().toList();
        List<QuestionEntity> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += MAX_IDS) {
            found.addAll(entities(Where.ALL.in("id", all.subList(i, Math.min(all.size(), i + MAX_IDS)))));
        }
        return found;
    }

    List<QuestionEntity> ofItem(String item) {
        return entities(Where.ALL.and("item = ?", item));
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
