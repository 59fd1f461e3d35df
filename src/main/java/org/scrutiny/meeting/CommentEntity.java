package org.scrutiny.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import org.scrutiny.minutes.Utterance;
import org.scrutiny.store.VersionedEntity;

@Entity
@Table(name = "meeting_comment")
class CommentEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long meeting;

    String item;

    Integer dashboard;

    String heading;

    @Column(name = "list_position")
    int position;

    @Column(name = "comment_text")
    String text;

    @Column(name = "text_start")
    Integer start;

    @Column(name = "text_end")
    Integer end;

    @Convert(converter = UtterancesColumn.class)
    List<Utterance> utterances = List.of();

    boolean sameWords(CommentEntity other) {
        return text.equals(other.text) && Objects.equals(heading, other.heading);
    }

    /** Takes place, offsets and speakers from the same words in newer minutes, and the dashboard if it has none. */
    void moveTo(CommentEntity newer) {
        dashboard = dashboard == null ? newer.dashboard : dashboard;
        position = newer.position;
        start = newer.start;
        end = newer.end;
        utterances = newer.utterances;
    }

    boolean isAt(CommentEntity newer) {
        return (dashboard != null || newer.dashboard == null)
                && position == newer.position
                && Objects.equals(start, newer.start)
                && Objects.equals(end, newer.end)
                && utterances.equals(newer.utterances);
    }
}
