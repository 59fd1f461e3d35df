package org.scrutiny.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.scrutiny.store.Sql;
import org.scrutiny.store.VersionedRepository;
import org.scrutiny.store.WriteCounts;

/** What a view says of a day, of figures and of other questions is put to it by {@link Outlook}, whenever it is read. */
@ApplicationScoped
class QuestionRepository extends VersionedRepository<QuestionEntity, Long, Question> {
    @Inject
    Sql sql;

    @Inject
    WriteCounts writes;

    QuestionRepository() {
        super("question", "id", Long::valueOf);
    }

    /** The next number; a question has it before it is stored. */
    long nextId() {
        return sql.query("SELECT nextval('question_id')", row -> row.getLong(1), List.of())
                .get(0);
    }

    /** The question, which nobody else changes until the transaction ends; it is read behind the lock. */
    QuestionEntity lock(long id) {
        sql.query("SELECT id FROM question WHERE id = ? FOR UPDATE", row -> row.getLong(1), List.of(id));
        return require(id);
    }

    List<QuestionEntity> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
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
    public void remove(QuestionEntity entity) {
        writes.questionsWritten();
        super.remove(entity);
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
