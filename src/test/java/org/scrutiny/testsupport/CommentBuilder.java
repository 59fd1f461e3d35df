package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.committee.comment.Comment;

/** A comment written by hand. */
public final class CommentBuilder extends ResourceBuilder<CommentBuilder, Comment> {
    CommentBuilder(String item, String text) {
        super("/v1/comments", Comment.class, Map.of("item", item, "text", text));
    }

    public CommentBuilder item(String item) {
        return with("item", item);
    }

    public CommentBuilder text(String text) {
        return with("text", text);
    }

    public CommentBuilder dashboard(int number) {
        return with("dashboard", number);
    }
}
