package org.scrutiny.committee.question;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.VersionedRepository;
import org.scrutiny.platform.store.Where;

/** Stores questions. {@link DerivedQuestionFields} completes the views, whenever they are read. */
@Singleton
class QuestionRepository extends VersionedRepository<QuestionEntity, Long, Question> {
    static final String TYPE = "question";

    /** Ids in one statement; PostgreSQL accepts at most 65,535 parameters. */
    private static final int MAX_IDS = 10_000;

    QuestionRepository() {
        super(TYPE, QuestionEntity.class, "id", Long::valueOf);
    }

    @Inject
    Sql sql;

    /** The questions with these ids, to be changed. */
    List<QuestionEntity> withIds(Collection<Long> ids) {
        return chunks(ids).flatMap(some -> entities(some).stream()).toList();
    }

    /** The questions with these ids as of a moment; null for now. */
    List<Question> withIds(Collection<Long> ids, Instant asOf) {
        return chunks(ids).flatMap(some -> listAll(some, asOf).stream()).toList();
    }

    private static Stream<Where> chunks(Collection<Long> ids) {
        List<Long> all = ids.stream().sorted().toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MAX_IDS)
                .mapToObj(from -> Where.ALL.in("id", all.subList(from, Math.min(all.size(), from + MAX_IDS))));
    }

    List<QuestionEntity> ofItem(String item) {
        return entities(Where.ALL.and("item = ?", item));
    }

    @Override
    protected void index(Collection<QuestionEntity> states) {
        sql.batch(
                "DELETE FROM question_indicator WHERE question = ?",
                states.stream().map(question -> List.<Object>of(question.id)).toList());
        sql.batch(
                "INSERT INTO question_indicator (question, indicator) VALUES (?, ?)",
                states.stream()
                        .flatMap(question ->
                                question.indicators.stream().map(code -> List.<Object>of(question.id, code)))
                        .toList());
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
                entity.indicators,
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
