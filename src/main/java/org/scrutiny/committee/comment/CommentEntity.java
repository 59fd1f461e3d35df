package org.scrutiny.committee.comment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.Redactor;
import org.scrutiny.platform.store.ChildTable;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "meeting_comment")
@ChildTable(name = "utterance", key = "comment_id", columns = "list_position, speaker, job_title, speaker_role, kind")
@ChildTable(
        name = "comment_link",
        key = "comment_id",
        columns = "list_position, indicator, area, period_start, period_end")
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

    @Convert(converter = LinksColumn.class)
    List<CommentLink> links = List.of();

    /** Whether a person has reviewed the links; imports no longer change them then. */
    @Column(name = "links_reviewed")
    boolean linksReviewed;

    /**
     * Inherits what newer minutes do not change: the dashboard, while the heading is the same, and the links, from which the
     * search for links starts.
     */
    void inherit(CommentEntity before) {
        dashboard = Objects.equals(heading, before.heading)
                ? first(before.dashboard, dashboard)
                : first(dashboard, before.dashboard);
        links = before.links;
        linksReviewed = before.linksReviewed;
    }

    /** Takes the content of its successor in newer minutes. */
    void become(CommentEntity newer) {
        dashboard = newer.dashboard;
        heading = newer.heading;
        text = newer.text;
        position = newer.position;
        start = newer.start;
        end = newer.end;
        utterances = newer.utterances;
        links = newer.links;
    }

    boolean isAlready(CommentEntity newer) {
        return (dashboard != null || newer.dashboard == null)
                && Objects.equals(heading, newer.heading)
                && text.equals(newer.text)
                && position == newer.position
                && Objects.equals(start, newer.start)
                && Objects.equals(end, newer.end)
                && utterances.equals(newer.utterances);
    }

    /** Redacts the comment; empty if there was nothing to redact in it. */
    Optional<RedactedPlace> redact(Redactor redactor) {
        int times = redactor.count(heading, text);
        List<Object> before = Arrays.asList(heading, text, utterances);
        heading = redactor.redact(heading);
        text = redactor.redact(text);
        utterances = redactor.redactAll(utterances, Utterance.class);
        return before.equals(Arrays.asList(heading, text, utterances))
                ? Optional.empty()
                : Optional.of(new RedactedPlace(RedactedPlace.RedactedKind.COMMENT, id.toString(), times));
    }

    private static Integer first(Integer one, Integer other) {
        return one != null ? one : other;
    }

    /** Immutable: a flush compares the value itself instead of serialising it to detect changes. */
    @Converter
    @Immutable
    static class UtterancesColumn extends JsonColumn<List<Utterance>> {
        UtterancesColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** Immutable for the same reason. */
    @Converter
    @Immutable
    static class LinksColumn extends JsonColumn<List<CommentLink>> {
        LinksColumn() {
            super(new TypeReference<>() {});
        }
    }
}
