package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.platform.store.VersionedRepository;
import org.scrutiny.platform.store.Where;

@Singleton
class CommentRepository extends VersionedRepository<CommentEntity, Long, Comment> {
    CommentRepository() {
        super("comment", CommentEntity.class, "id", Long::valueOf);
    }

    List<CommentEntity> ofItem(String item) {
        return entities(Where.ALL.and("item = ?", item), "list_position, id");
    }

    @Override
    protected Long keyOf(CommentEntity entity) {
        return entity.id;
    }

    @Override
    protected Comment view(CommentEntity comment) {
        return new Comment(
                comment.id.toString(),
                comment.meeting.toString(),
                comment.item,
                comment.dashboard,
                comment.heading,
                comment.position,
                comment.text,
                comment.start,
                comment.end,
                comment.utterances,
                comment.links,
                comment.linksReviewed,
                comment.revisionNumber,
                comment.recordedAt,
                comment.recordedBy);
    }
}
