package org.scrutiny.committee.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An entry of {@link UtteranceIndex}. */
@Entity
@Table(name = "utterance")
@IdClass(UtteranceEntity.Key.class)
class UtteranceEntity {
    @Id
    @Column(name = "comment_id")
    Long comment;

    @Id
    @Column(name = "list_position")
    int position;

    String speaker;

    @Column(name = "speaker_role")
    String role;

    String kind;

    record Key(Long comment, int position) {}
}
