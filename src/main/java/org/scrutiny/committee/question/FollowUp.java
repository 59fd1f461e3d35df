package org.scrutiny.committee.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A question, suggestion, request or commitment found in the minutes, with the replies to it. */
final class FollowUp {
    final QuestionKind kind;
    final long comment;
    final Integer dashboard;
    final String heading;
    final String text;
    final String topic;
    final String askedBy;
    final FollowUp promisedFor;
    final List<Reply> replies = new ArrayList<>();
    private final String named;

    FollowUp(
            QuestionKind kind,
            MinutedPlace place,
            String text,
            String topic,
            String askedBy,
            String named,
            FollowUp promisedFor) {
        this.kind = kind;
        this.comment = place.comment();
        this.dashboard = place.dashboard();
        this.heading = place.heading();
        this.text = text;
        this.topic = topic;
        this.askedBy = askedBy;
        this.named = named;
        this.promisedFor = promisedFor;
    }

    /** The comment that contains it. */
    record MinutedPlace(long comment, Integer dashboard, String heading) {}

    /** The reply of one person, in one or more sentences. */
    record Reply(String by, String text, boolean holds) {}

    /** Adds a sentence in reply; consecutive sentences by the same person form one reply. */
    void reply(String by, String sentence, boolean holds) {
        int last = replies.size() - 1;
        if (last >= 0 && Objects.equals(replies.get(last).by(), by)) {
            Reply before = replies.get(last);
            replies.set(last, new Reply(by, before.text() + " " + sentence, before.holds() && holds));
        } else {
            replies.add(new Reply(by, sentence, holds));
        }
    }

    /** Who replies, otherwise who is named in the wording; null if neither is known. */
    String addressee() {
        return replies.stream()
                .map(Reply::by)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(named);
    }

    QuestionState state() {
        if (replies.isEmpty()) {
            return QuestionState.OPEN;
        }
        return replies.stream().allMatch(Reply::holds) ? QuestionState.HOLDING : QuestionState.ANSWERED;
    }

    /** The day for which it, or a full answer to it, is promised; null if none is stated. */
    LocalDate due() {
        LocalDate own = StatedDay.find(text);
        return own != null
                ? own
                : replies.stream()
                        .filter(Reply::holds)
                        .map(reply -> StatedDay.find(reply.text()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    String words() {
        return RequestWords.hashExactly(kind, text);
    }
}
