package org.scrutiny.committee.comment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.scrutiny.platform.store.JsonColumn;

/** Immutable, so that a flush compares it as it is instead of writing it out to see whether it changed. */
@Converter
@Immutable
class LinksColumn extends JsonColumn<List<CommentLink>> {
    LinksColumn() {
        super(new TypeReference<>() {});
    }
}
