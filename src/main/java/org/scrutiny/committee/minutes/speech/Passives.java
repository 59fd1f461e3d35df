package org.scrutiny.committee.minutes.speech;

import static org.scrutiny.committee.minutes.model.UtteranceKind.ANSWER;
import static org.scrutiny.committee.minutes.model.UtteranceKind.COMMENDATION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.COMMENT;
import static org.scrutiny.committee.minutes.model.UtteranceKind.COMMITMENT;
import static org.scrutiny.committee.minutes.model.UtteranceKind.CONCERN;
import static org.scrutiny.committee.minutes.model.UtteranceKind.CORRECTION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.EXPLANATION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.OBSERVATION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.PRESENTATION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.QUESTION;
import static org.scrutiny.committee.minutes.model.UtteranceKind.REQUEST;
import static org.scrutiny.committee.minutes.model.UtteranceKind.STATEMENT;
import static org.scrutiny.committee.minutes.model.UtteranceKind.SUGGESTION;

import java.util.List;
import java.util.Set;
import org.scrutiny.committee.minutes.model.UtteranceKind;

/** Wordings that report speech without making the speaker their subject. */
final class Passives {

    private static final Phrases<UtteranceKind> IT_WAS = new Phrases<UtteranceKind>()
            .add(OBSERVATION, "noted|observed|highlighted|acknowledged|recognised|understood|pointed out|remarked")
            .add(STATEMENT, "reported|stated|said|advised|confirmed|emphasised|stressed|reiterated|announced|added")
            .add(EXPLANATION, "explained|clarified")
            .add(SUGGESTION, "suggested|proposed|recommended")
            .add(COMMITMENT, "agreed that|agreed to")
            .add(QUESTION, "asked|queried|questioned|wondered|enquired")
            .add(REQUEST, "requested|asked that|asked for")
            .add(COMMENT, "felt|commented|considered|agreed|hoped|thought|accepted|discussed")
            .add(CORRECTION, "corrected")
            .add(ANSWER, "replied|responded|answered");

    private static final Phrases<UtteranceKind> NOUN_WAS = new Phrases<UtteranceKind>()
            .add(
                    CONCERN,
                    "concern was|concerns were|concern had been|some concern was|disappointment was|a concern was")
            .add(
                    QUESTION,
                    "clarification was sought|a question was|questions were|a query was|queries were|a question arose"
                            + "|confirmation was sought|assurance was sought|the question was asked|the question was raised")
            .add(COMMENDATION, "thanks were|appreciation was|gratitude was|congratulations were|praise was")
            .add(
                    REQUEST,
                    "a request was|requests were made|further information was requested|more information was requested")
            .add(SUGGESTION, "a suggestion was|suggestions were")
            .add(
                    STATEMENT,
                    "assurance was|assurances were|reassurance was|confirmation was|clarification was|advice was")
            .add(EXPLANATION, "an explanation was")
            .add(PRESENTATION, "a presentation was|an update was|an overview was|a verbal update was|a summary was")
            .add(
                    COMMENT,
                    "discussion took place|discussion ensued|a discussion took place|discussion followed"
                            + "|a discussion ensued|a discussion followed|comments were|a comment was");

    private static final Phrases<UtteranceKind> TOLD = new Phrases<UtteranceKind>()
            .add(
                    STATEMENT,
                    "informed|advised|told|made aware|assured|reassured|updated|notified|reminded|given|provided with"
                            + "|shown|referred to|directed to|apprised")
            .add(
                    PRESENTATION,
                    "presented with|taken through|given a presentation|given an overview|given an update"
                            + "|provided with an overview|provided with an update|briefed")
            .add(COMMENDATION, "thanked|congratulated|commended|praised")
            .add(
                    OBSERVATION,
                    "encouraged to note|invited to note|asked to note|encouraged to see|encouraged to hear"
                            + "|pleased to be informed")
            .add(SUGGESTION, "encouraged to|invited to|urged to")
            .add(REQUEST, "asked to|requested to|asked for")
            .add(QUESTION, "asked|questioned|challenged");

    private static final Phrases<UtteranceKind> HEARD = new Phrases<UtteranceKind>()
            .add(STATEMENT, "heard|learned|learnt")
            .add(
                    PRESENTATION,
                    "received a presentation|received an update|received a report|received the report"
                            + "|received a verbal update|received an overview|received a briefing|received a verbal report"
                            + "|received an introduction|received a summary");

    private static final Set<String> ADVERBS = Set.of(
            "also", "further", "then", "therefore", "subsequently", "additionally", "again", "generally", "widely");

    private Passives() {}

    /** "It was noted" or "concern was raised" at the word; {@code null} if neither. */
    static Phrases.Found<UtteranceKind> impersonal(List<Word> words, int index) {
        if ("it".equals(SpeechVerbs.lower(words, index))) {
            String verb = SpeechVerbs.lower(words, index + 1);
            boolean passive = "was".equals(verb) || "is".equals(verb);
            return passive ? IT_WAS.at(words, skipAdverbs(words, index + 2)) : null;
        }
        return NOUN_WAS.at(words, index);
    }

    /** "Were informed" or "heard" after a subject that only listened; {@code null} if neither. */
    static Phrases.Found<UtteranceKind> afterListener(List<Word> words, int verb) {
        String be = SpeechVerbs.lower(words, verb);
        if ("was".equals(be) || "were".equals(be)) {
            return TOLD.at(words, skipAdverbs(words, verb + 1));
        }
        return HEARD.at(words, skipAdverbs(words, verb));
    }

    private static int skipAdverbs(List<Word> words, int from) {
        int i = from;
        while (i < words.size() && ADVERBS.contains(words.get(i).lower())) {
            i++;
        }
        return i;
    }
}
