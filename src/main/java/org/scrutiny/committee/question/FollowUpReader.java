package org.scrutiny.committee.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.committee.minutesimport.MinutesListener.Minuted;

/** Finds questions, suggestions, requests and commitments in minuted comments, and the replies to them. */
final class FollowUpReader {
    private final List<FollowUp> found = new ArrayList<>();
    private final Map<Utterance.Reference, FollowUp> at = new HashMap<>();
    /** A request or suggestion that the next sentence may promise to fulfil, and who made it. */
    private FollowUp waiting;

    private Speaker waitingFor;
    private StringBuilder topic;

    private FollowUpReader() {}

    /** In the order of the minutes. */
    static List<FollowUp> read(List<Minuted> comments) {
        FollowUpReader reader = new FollowUpReader();
        comments.forEach(reader::read);
        return reader.found;
    }

    private void read(Minuted minuted) {
        ParsedComment comment = minuted.parsed();
        waiting = null;
        topic = new StringBuilder();
        var place = new FollowUp.MinutedPlace(
                Long.parseLong(minuted.comment()),
                minuted.dashboard(),
                comment.heading() == null ? null : comment.heading().raw());
        for (Utterance said : comment.utterances()) {
            FollowUp answered = answered(comment, said);
            if (answered != null) {
                boolean holds = said.kind() == UtteranceKind.COMMITMENT || HoldingPhrases.matches(said.text());
                answered.reply(label(said.speaker()), said.text(), holds);
            }
            QuestionKind kind = kind(said.kind());
            if (kind == null && answered != null && HoldingPhrases.promises(said.text())) {
                kind = QuestionKind.COMMITMENT;
            }
            if (kind != null) {
                FollowUp made = make(kind, place, said, answered);
                found.add(made);
                at.put(new Utterance.Reference(comment.position(), said.position()), made);
                if (kind == QuestionKind.REQUEST || kind == QuestionKind.SUGGESTION) {
                    waiting = made;
                    waitingFor = said.speaker();
                }
            } else if (said.kind() == UtteranceKind.TOPIC) {
                topic.append(said.text()).append(": ");
            }
            if (said.kind() != UtteranceKind.COMMITMENT
                    && kind != QuestionKind.REQUEST
                    && kind != QuestionKind.SUGGESTION) {
                waiting = null;
            }
        }
    }

    private FollowUp answered(ParsedComment comment, Utterance said) {
        if (said.respondsTo() != null) {
            return at.get(new Utterance.Reference(comment.position(), said.respondsTo()));
        } else if (said.respondsToEarlier() != null) {
            return at.get(said.respondsToEarlier());
        }
        boolean promise = said.kind() == UtteranceKind.COMMITMENT && waiting != null;
        return promise && !said.speaker().equals(waitingFor) ? waiting : null;
    }

    private FollowUp make(QuestionKind kind, FollowUp.MinutedPlace place, Utterance said, FollowUp answered) {
        boolean promise = kind == QuestionKind.COMMITMENT;
        String speaker = label(said.speaker());
        String asker = promise ? (answered == null ? null : answered.askedBy) : speaker;
        String named = promise && speaker != null ? speaker : Addressee.find(said.text());
        return new FollowUp(kind, place, said.text(), topic.toString(), asker, named, promise ? answered : null);
    }

    private static QuestionKind kind(UtteranceKind kind) {
        return switch (kind) {
            case QUESTION -> QuestionKind.QUESTION;
            case SUGGESTION -> QuestionKind.SUGGESTION;
            case REQUEST -> QuestionKind.REQUEST;
            case COMMITMENT -> QuestionKind.COMMITMENT;
            default -> null;
        };
    }

    /** A person's name, with the title Councillor; otherwise an office or a group; null if unknown. */
    static String label(Speaker speaker) {
        String title = speaker.jobTitle();
        if (speaker.name() != null) {
            return "Councillor".equals(title) ? title + " " + speaker.name() : speaker.name();
        }
        return switch (speaker.role()) {
            case MEMBERS -> "Members";
            case COMMITTEE -> "The committee";
            case PUBLIC -> "A member of the public";
            case UNATTRIBUTED -> null;
            default -> title;
        };
    }
}
