package org.scrutiny.committee.minutes.speech;

import java.util.List;
import java.util.Set;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.text.WordList;

/** The words by which an office is known, and on which side of the table its holder sits. */
final class Offices {

    private static final Set<String> NOUNS = WordList.of("""
            director directors manager managers head officer lead adviser advisor consultant solicitor lawyer
            accountant coordinator co-ordinator commissioner principal headteacher analyst executive chief
            superintendent inspector nurse secretary clerk leader member holder mayor chair chairman chairwoman
            chairperson vice-chair vice-chairman worker supervisor psychologist deputy representative s151
            treasurer guardian doctor sergeant constable portfolio vice governor trustee chaplain bishop
            ombudsman auditor registrar specialist practitioner facilitator administrator author
            """);
    // Words in lower case that stand before the head of an office.
    private static final Set<String> MODIFIERS = WordList.of("""
            of for and the to interim assistant deputy senior social service team acting strategic corporate
            local authority designated virtual school youth area finance legal democratic services independent
            scrutiny lead joint education children's new current reviewing support executive cabinet ward link
            police public health programme project operations safeguarding responsible relevant
            """);
    private static final Set<String> PREPOSITIONS = WordList.of("""
            in on at with following when as regarding after before during under by from since while if there
            this that these those it although
            """);
    private static final Set<String> CHAIRS = Set.of("chair", "chairman", "chairwoman", "chairperson");
    private static final Set<String> BODIES = Set.of(
            "committee", "panel", "meeting", "sub-committee", "commission", "forum", "board", "group", "subcommittee");
    private static final List<String> COUNCILLORS = List.of(
            "executive member",
            "cabinet member",
            "lead member",
            "portfolio holder",
            "leader of the",
            "deputy leader",
            "mayor",
            "vice-chair",
            "vice chair",
            "deputy chair",
            "committee member",
            "panel member",
            "ward member",
            "elected member",
            "shadow");

    private Offices() {}

    /** Whether the word can be the head of an office. */
    static boolean isOffice(Word word) {
        return NOUNS.contains(word.lower());
    }

    /** Whether the word can stand before the head of an office. */
    static boolean isInTitle(Word word) {
        return isOffice(word)
                || MODIFIERS.contains(word.lower())
                || (word.isCapitalised() && !PREPOSITIONS.contains(word.lower()));
    }

    static boolean isBody(Word word) {
        return BODIES.contains(word.lower());
    }

    /** The side of the table on which the holder of an office sits; officers' offices give {@code TITLE_ONLY}. */
    static SpeakerRole roleOf(List<Word> title) {
        String first = title.get(0).lower();
        if (CHAIRS.contains(first) && (title.size() == 1 || isOfThisBody(title))) {
            return SpeakerRole.CHAIR;
        } else if ("leader".equals(first) && title.size() == 1) {
            return SpeakerRole.COUNCILLOR;
        }
        var wording = new StringBuilder(" ");
        title.forEach(word -> wording.append(word.lower()).append(' '));
        boolean councillor = COUNCILLORS.stream().anyMatch(office -> wording.indexOf(" " + office + " ") >= 0);
        return councillor ? SpeakerRole.COUNCILLOR : SpeakerRole.TITLE_ONLY;
    }

    private static boolean isOfThisBody(List<Word> title) {
        return "of".equals(title.get(1).lower()) && isBody(title.get(title.size() - 1)) && title.size() <= 6;
    }
}
