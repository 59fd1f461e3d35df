package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Every state of one comment, oldest first. */
public record CommentRevisions(@NotNull List<Comment> value) {}
