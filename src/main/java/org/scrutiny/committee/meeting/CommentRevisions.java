package org.scrutiny.committee.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every state that one comment was in, oldest first. */
@Schema(name = "CommentRevisions", description = "Every state that one comment was in, oldest first.")
public record CommentRevisions(@NotNull List<Comment> value) {}
