package org.scrutiny.committee.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.VersionedRepository;
import org.scrutiny.platform.store.WriteCounters;

/** What a view says of a day, of figures and of other questions is put to it by {@link DerivedQuestionFields}, whenever it is read. */
@ApplicationScoped
class QuestionRepository extends VersionedRepository<QuestionEntity, Long, Question> {
    /** PostgreSQL takes no more than 65,535 parameters. */
    private static final int MOST_AT_ONCE = 10_000;

    @Inject
    Sql sql;

    @Inject
    WriteCounters writes;

    QuestionRepository() {
        super("question", "id", Long::valueOf);
    }

    /** The next numbers; a question has its own before it is stored. */
    List<Long> nextIds(int howMany) {
        return sql.query(
                "SELECT nextval('question_id') FROM unnest(?) AS k (place)",
                row -> row.getLong(1),
                List.of(new Sql.Column("bigint", LongStream.range(0, howMany).boxed())));
    }

    /** The question, which nobody else changes until the transaction ends; it is read behind the lock. */
    QuestionEntity lock(long id) {
        sql.query("SELECT id FROM question WHERE id = ? FOR UPDATE", row -> row.getLong(1), List.of(id));
        return require(id);
    }

    List<QuestionEntity> withIds(Collection<Long> ids) {
        List<Long> all = ids.stream().sorted().toList();
        List<QuestionEntity> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += MOST_AT_ONCE) {
            found.addAll(list("id in ?1 order by id", all.subList(i, Math.min(all.size(), i + MOST_AT_ONCE))));
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
