package org.scrutiny.kernel.disclosure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full postcodes of the United Kingdom and the Crown dependencies. */
final class Postcode {
    private static final Set<String> AREAS = Set.of(
            ("AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G"
                            + " GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML"
                            + " N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW"
                            + " SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" "));

    /** The last two letters are never C, I, K, M, O or V. */
    private static final Pattern FORM = Pattern.compile(
            "(?<![A-Z0-9])([A-Z]{1,2})[0-9][A-Z0-9]?[ -]{0,3}[0-9]([ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])",
            Pattern.CASE_INSENSITIVE);

    /** As in "S47 2nd review", where S47 is a section of the Children Act. */
    private static final Set<String> ENDINGS_OF_NUMBERS = Set.of("st", "nd", "rd", "th", "yr", "hr");

    private Postcode() {}

    static boolean occursIn(String text) {
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (AREAS.contains(matcher.group(1).toUpperCase(Locale.ROOT))
                    && !ENDINGS_OF_NUMBERS.contains(matcher.group(2))) {
                return true;
            }
        }
        return false;
    }
}
