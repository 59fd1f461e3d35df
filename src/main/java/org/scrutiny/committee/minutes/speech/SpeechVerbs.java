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
import org.scrutiny.committee.minutes.text.WordList;

/** The words of reporting that minutes use, and what kind of utterance each reports. */
final class SpeechVerbs {

    /** A reporting verb in a sentence: what it reports, and the index of the word after it. */
    record Verb(UtteranceKind kind, int at, int next) {}

    private static final Phrases<UtteranceKind> ACTIVE = new Phrases<UtteranceKind>()
            .add(
                    QUESTION,
                    "asked|queried|enquired|inquired|questioned|wondered|was interested to know|were interested to know"
                            + "|was interested in knowing|were interested in knowing|was interested to hear"
                            + "|were interested to hear|was keen to know|were keen to know|was curious|were curious"
                            + "|wished to know|wanted to know|would like to know|sought to understand|sought to know"
                            + "|wanted to understand|wished to understand|was unclear|were unclear|was unsure|were unsure"
                            + "|sought clarification|sought clarity|sought confirmation|sought assurance"
                            + "|sought assurances|sought reassurance|sought an explanation|sought information"
                            + "|requested clarification|requested clarity|requested confirmation"
                            + "|requested an explanation|raised a question|raised questions|raised a query"
                            + "|raised queries|posed a question|posed questions|challenged whether|probed")
            .add(
                    REQUEST,
                    "requested|urged|would like to see|would like to have|would like to receive|would like officers"
                            + "|called for|sought further information|sought more information|pressed for|appealed"
                            + "|wished to see|wanted to see|wished to receive|wanted to receive")
            .add(
                    SUGGESTION,
                    "suggested|proposed|recommended|advocated|put forward|felt it would be useful"
                            + "|felt it would be helpful|felt that it would be useful|felt that it would be helpful"
                            + "|felt it would be beneficial|felt that it would be beneficial|thought it would be useful"
                            + "|thought it would be helpful|thought that it would be useful"
                            + "|thought that it would be helpful|encouraged officers|encouraged the service")
            .add(
                    CONCERN,
                    "was concerned|were concerned|expressed concern|expressed concerns|expressed their concern"
                            + "|expressed his concern|expressed her concern|raised concern|raised concerns|raised a concern"
                            + "|voiced concern|voiced concerns|shared concerns|had concerns|had a concern|shared the concern"
                            + "|expressed disappointment|expressed frustration|expressed surprise|expressed alarm"
                            + "|expressed serious concern|expressed some concern|was worried|were worried|worried"
                            + "|was disappointed|were disappointed|was alarmed|were alarmed|was frustrated"
                            + "|were frustrated|noted with concern|was surprised|were surprised|was troubled"
                            + "|were troubled|feared|criticised|objected|was unhappy|were unhappy")
            .add(
                    COMMENDATION,
                    "thanked|congratulated|commended|praised|welcomed|applauded|paid tribute|expressed thanks"
                            + "|expressed their thanks|expressed his thanks|expressed her thanks|expressed gratitude"
                            + "|expressed appreciation|expressed its thanks|expressed its appreciation"
                            + "|was pleased|were pleased|was delighted|were delighted|was impressed|were impressed"
                            + "|was encouraged by|were encouraged by|was reassured by|were reassured by|complimented"
                            + "|was grateful|were grateful|wished to thank|wanted to thank|wished to congratulate"
                            + "|wished to commend|gave thanks|acknowledged the hard work|recognised the hard work"
                            + "|appreciated")
            .add(
                    COMMITMENT,
                    "agreed to|undertook|undertook to|promised|committed to|offered to|offered|pledged|volunteered to"
                            + "|gave an undertaking|gave a commitment|took an action|took away|took the action")
            .add(CORRECTION, "corrected|apologised that|apologised for the error|apologised for an error")
            .add(
                    PRESENTATION,
                    "presented|introduced|outlined|summarised|gave a presentation|gave an overview|gave a summary"
                            + "|gave an update|gave a verbal update|gave a brief overview|gave a brief update"
                            + "|gave an introduction|gave a demonstration|delivered a presentation|provided an overview"
                            + "|provided an update|provided a summary|provided a presentation|provided a verbal update"
                            + "|provided a brief overview|updated|talked through|went through|ran through"
                            + "|took members through|took the committee through|took the panel through|briefed"
                            + "|talked members through|set out|made a presentation|shared a presentation")
            .add(
                    ANSWER,
                    "replied|responded|answered|gave an answer|in response|offered an answer|gave a response"
                            + "|provided a response|confirmed in response")
            .add(
                    EXPLANATION,
                    "explained|clarified|elaborated|expanded|went on to explain|set out the reasons|gave the reason"
                            + "|gave the reasons|attributed|explained further|gave an explanation|described")
            .add(
                    OBSERVATION,
                    "noted|observed|acknowledged|recognised|highlighted|pointed out|pointed to|drew attention"
                            + "|drew members' attention|was aware|were aware|remarked on the|received and noted"
                            + "|was mindful|were mindful|accepted|understood|noticed|referred to|made reference"
                            + "|considered and noted|cited|drew the committee's attention|drew the panel's attention")
            .add(
                    COMMENT,
                    "commented|remarked|felt|thought|believed|considered|was of the view|were of the view"
                            + "|was of the opinion|were of the opinion|expressed the view|expressed a view"
                            + "|expressed an opinion|opined|agreed|disagreed|discussed|debated"
                            + "|hoped|expressed hope|expressed the hope|supported|expressed support|argued|reflected"
                            + "|was satisfied|were satisfied|was keen|were keen|shared the view|raised the issue"
                            + "|raised the point|raised a point|made the point|had a discussion|wished|preferred"
                            + "|made a comment|made comments|appreciated that|was supportive|were supportive|joked"
                            + "|sympathised|raised|spoke of|expressed")
            .add(
                    STATEMENT,
                    "stated|said|advised|informed|confirmed|reported|added|told|mentioned|assured|reassured|emphasised"
                            + "|stressed|reiterated|announced|indicated|declared|gave assurance|gave an assurance"
                            + "|gave reassurance|provided assurance|provided reassurance|made clear|went on to say"
                            + "|went on to state|continued|made a statement|concluded|reminded|apologised|gave an example"
                            + "|gave examples|spoke about|spoke on|spoke to|spoke|shared that|shared|noted in response"
                            + "|maintained|conceded|admitted|asserted|contended|insisted|warned|predicted|estimated"
                            + "|anticipated|commented that the service|quoted|notified|made members aware"
                            + "|made the committee aware|provided clarification|provided information|provided details"
                            + "|gave details|gave information|detailed|signposted|alluded|invited|moved|seconded"
                            + "|gave their apologies|gave apologies");

    private static final Set<String> FILLERS = WordList.of("""
            also then further therefore subsequently additionally again briefly later had has have next first
            firstly finally lastly both all formally verbally clearly specifically particularly strongly warmly
            kindly duly helpfully rightly did however unanimously once in turn generally similarly repeatedly
            """);
    private static final int MOST_FILLERS = 4;

    private static final Set<String> CLARIFYING = WordList.of("""
            clarification clarity confirmation assurance assurances reassurance explanation reason reasons views
            view opinion rationale thoughts
            """);
    private static final Set<String> ASKING = WordList.of("""
            if whether how what why when where who which about whose regarding concerning
            """);
    private static final Set<String> SUPPLYING = WordList.of("""
            include included provide provided circulate circulated share shared bring brought report reported
            send sent add added supply supplied present presented come receive have see show shown
            """);
    private static final int NEAR = 10;

    private SpeechVerbs() {}

    /** The reporting verb at the word, after adverbs and auxiliaries; {@code null} if there is none. */
    static Verb at(List<Word> words, int index) {
        for (int i = index; i < words.size() && i <= index + MOST_FILLERS; i++) {
            Phrases.Found<UtteranceKind> found = ACTIVE.at(words, i);
            if (found != null) {
                return new Verb(byComplement(words, i, found), i, found.next());
            }
            if (!FILLERS.contains(words.get(i).lower())) {
                return null;
            }
        }
        return null;
    }

    /** "Asked" asks a question or for something to be done, "agreed" consents or promises: what follows decides. */
    private static UtteranceKind byComplement(List<Word> words, int verb, Phrases.Found<UtteranceKind> found) {
        String next = lower(words, found.next());
        return switch (words.get(verb).lower()) {
            case "asked" -> asked(words, found.next());
            case "agreed" -> found.meaning() == COMMENT && promises(words, found.next()) ? COMMITMENT : found.meaning();
            case "requested", "sought" ->
                found.meaning() == REQUEST && CLARIFYING.contains(skipArticle(words, found.next()))
                        ? QUESTION
                        : found.meaning();
            case "raised" -> "concern".equals(next) || "concerns".equals(next) ? CONCERN : found.meaning();
            default -> found.meaning();
        };
    }

    private static UtteranceKind asked(List<Word> words, int next) {
        String first = lower(words, next);
        if ("for".equals(first)) {
            return CLARIFYING.contains(skipArticle(words, next + 1)) ? QUESTION : REQUEST;
        } else if ("that".equals(first) || "to".equals(first)) {
            return REQUEST;
        }
        for (int i = next; i < Math.min(words.size(), next + NEAR); i++) {
            String word = words.get(i).lower();
            if (ASKING.contains(word)) {
                return couldSupply(words, i) ? REQUEST : QUESTION;
            } else if ("to".equals(word)) {
                return REQUEST;
            }
        }
        return QUESTION;
    }

    /** "Asked if officers could circulate …" asks for the thing, not whether it can be done. */
    private static boolean couldSupply(List<Word> words, int asking) {
        if (!"if".equals(lower(words, asking)) && !"whether".equals(lower(words, asking))) {
            return false;
        }
        for (int i = asking + 1; i < Math.min(words.size(), asking + NEAR); i++) {
            if ("could".equals(lower(words, i))) {
                String verb = lower(words, "be".equals(lower(words, i + 1)) ? i + 2 : i + 1);
                return SUPPLYING.contains(verb);
            }
        }
        return false;
    }

    private static boolean promises(List<Word> words, int next) {
        return "that".equals(lower(words, next)) && Promises.within(words, next);
    }

    private static String skipArticle(List<Word> words, int index) {
        String word = lower(words, index);
        boolean article =
                Set.of("a", "an", "the", "further", "some", "more", "their").contains(word);
        return article ? lower(words, index + 1) : word;
    }

    /** Whether a word in lower case is a verb of reporting by itself. */
    static boolean isVerb(String word) {
        return ACTIVE.startsWith(word);
    }

    /** The word in lower case; empty beyond the end. */
    static String lower(List<Word> words, int index) {
        return index < words.size() ? words.get(index).lower() : "";
    }
}
