package org.scrutiny.committee.redaction;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.platform.store.VersionedRepository;
import org.scrutiny.platform.store.Where;

@Singleton
class RedactionRepository extends VersionedRepository<RedactionEntity, Long, Redaction> {
    RedactionRepository() {
        super("redaction", RedactionEntity.class, "id", Long::valueOf);
    }

    /** The redactions that apply to the minutes of a meeting. */
    List<RedactionEntity> ofMeeting(long meeting) {
        return entities(Where.ALL.and("(meeting IS NULL OR meeting = ?)", meeting));
    }

    @Override
    protected Long keyOf(RedactionEntity entity) {
        return entity.id;
    }

    @Override
    protected Redaction view(RedactionEntity redaction) {
        return new Redaction(
                redaction.id.toString(),
                redaction.meeting == null ? null : redaction.meeting.toString(),
                redaction.textCount,
                redaction.reason,
                redaction.note,
                redaction.places,
                redaction.revisionNumber,
                redaction.recordedAt,
                redaction.recordedBy);
    }
}
