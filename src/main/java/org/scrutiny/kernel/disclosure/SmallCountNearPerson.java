package org.scrutiny.kernel.disclosure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrutiny.kernel.disclosure.Occurrences.TextSpan;

/** Small numbers in a sentence about children or families, such as "the three siblings". */
final class SmallCountNearPerson {
    private static final int DISTANCE = 40;
    private static final int CONTEXT = 24;
    private static final int DECIMAL = 10;

    private static final List<String> NUMBERS =
            List.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE");

    private static final String ANY_NUMBER = "(?:[0-9]{1,3}|" + String.join("|", NUMBERS) + ")";

    private static final Set<String> PERSONS = Set.of(
            ("CHILD CHILDREN KID KIDS SIBLING SIBLINGS BROTHER BROTHERS SISTER SISTERS TWIN TWINS TRIPLETS FAMILY FAMILIES"
                            + " HOUSEHOLD HOUSEHOLDS PUPIL PUPILS STUDENT STUDENTS LEARNER LEARNERS BABY BABIES INFANT INFANTS"
                            + " TODDLER TODDLERS BOY BOYS GIRL GIRLS SON SONS DAUGHTER DAUGHTERS TEENAGER TEENAGERS ADOLESCENT"
                            + " ADOLESCENTS YOUTH YOUTHS MINOR MINORS LEAVER LEAVERS PARENT PARENTS MOTHER MOTHERS FATHER"
                            + " FATHERS MUM MUMS DAD DADS CARER CARERS YOUNGSTER YOUNGSTERS")
                    .split(" "));

    private static final Set<String> PERSONS_IF_YOUNG =
            Set.of("PERSON", "PERSONS", "PEOPLE", "MAN", "MEN", "WOMAN", "WOMEN", "ADULT", "ADULTS");

    /** Names of services and places count nobody. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "['’]?S?['’]? (?:SERVICES?|SOCIAL|HOMES?|CENTRES?|HUBS?|TRUST|PARTNERSHIP|COMMISSIONER|BOARD|PANEL|OVERVIEW"
                    + "|SCRUTINY|COMMITTEE|COURTS?|WARD)",
            Pattern.CASE_INSENSITIVE);

    /** What comes directly before a number that counts nobody: "Year 5", "aged 2 to 4", "twenty-three", "one in five". */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:[A-Z]-|[£$€#] ?|[0-9][.,:/]|(?<![A-Z])(?:(?:YEARS?|KEY STAGE|STAGE|GRADE|TIER|LEVEL|BAND|PHASE|ITEM|PAGE|TABLE"
                    + "|FIGURE|QUARTER|SECTION|VERSION|PRIORITY|DASHBOARD|PARAGRAPH|ANNEX|APPENDIX|OUTCOME|OBJECTIVE|AGED?|AGES"
                    + "|AGE OF|NO\\.?|STEP|WEEK|DAY|TERM|CLASS|CHAPTER|OPTION|QUESTION) (?:[0-9]{1,2} ?(?:-|TO|AND|OR) ?)?"
                    + "|(?:TWENTY|THIRTY|FORTY|FIFTY|SIXTY|SEVENTY|EIGHTY|NINETY|HUNDRED|HUNDRED AND|THOUSAND|POINT|NO) "
                    + "|" + ANY_NUMBER + " IN ))$",
            Pattern.CASE_INSENSITIVE);

    /** What comes directly after a number that counts nobody: "5%", "3 years", "2 March", "two thirds", "one-to-one". */
    private static final Pattern AFTER = Pattern.compile(
            "[.,:/][0-9]|[ -]?(?:%|PER ?CENT|PERCENTAGE|YEARS?|YRS?|MONTHS?|WEEKS?|DAYS?|HOURS?|MINUTES?|TIMES|[AP]M(?![A-Z])"
                    + "|MILLION|THOUSAND|HUNDRED|DOZEN|HALVES|THIRDS?|QUARTERS?|FIFTHS?|TENTHS?|ANOTHER|OFF|STOP|TO[ -]ONE|IN "
                    + ANY_NUMBER + "|(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER"
                    + "|DECEMBER)(?![A-Z]))",
            Pattern.CASE_INSENSITIVE);

    private final int threshold;

    /** Looks for numbers from 1 to the threshold, in digits or words. */
    SmallCountNearPerson(int threshold) {
        this.threshold = threshold;
    }

    boolean occursIn(String text) {
        Words words = Words.of(text);
        Occurrences persons = words.select(word -> isPerson(words, word));
        return words.select(word -> isSmall(words.upperCase(word)))
                .areNear(persons, DISTANCE, (number, gap) -> !isEndOfSentence(text, gap) && isCount(text, number));
    }

    private static boolean isPerson(Words words, int word) {
        String written = words.upperCase(word);
        boolean person = PERSONS.contains(written)
                || (PERSONS_IF_YOUNG.contains(written)
                        && word > 0
                        && words.upperCase(word - 1).equals("YOUNG"));
        return person && !isAt(INSTITUTION, words.text(), words.place(word).end());
    }

    private boolean isSmall(String word) {
        int value = word.length() == 1 ? Character.digit(word.charAt(0), DECIMAL) : NUMBERS.indexOf(word) + 1;
        return value >= 1 && value <= threshold;
    }

    private static boolean isCount(String text, TextSpan number) {
        String before = text.substring(Math.max(0, number.start() - CONTEXT), number.start());
        return !BEFORE.matcher(before).find() && !isAt(AFTER, text, number.end());
    }

    private static boolean isAt(Pattern pattern, String text, int start) {
        return pattern.matcher(text).region(start, text.length()).lookingAt();
    }

    private static boolean isEndOfSentence(String text, TextSpan gap) {
        for (int i = gap.start(); i + 1 < gap.end(); i++) {
            if (".!?;".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
