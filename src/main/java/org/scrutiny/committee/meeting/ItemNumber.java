package org.scrutiny.committee.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** The number of an agenda item as printed in the agenda: 7, 7a or 7.2. JSON may give it as a string or a number. */
@Schema(type = SchemaType.STRING, examples = "7")
public record ItemNumber(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,6}[a-zA-Z]{0,4}([.-][0-9a-zA-Z]{1,3}){0,2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String RULE = "must be the number of an agenda item, such as 7, 7a or 7.2.";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ItemNumber of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw ProblemException.atPointer(ErrorCode.INVALID_VALUE, "/number", "'number' " + RULE, text);
        }
        return new ItemNumber(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ItemNumber of(int number) {
        return of(Integer.toString(number));
    }

    /** The item number in a document; empty if the text is not one. */
    public static Optional<ItemNumber> parse(String text) {
        return Optional.ofNullable(text)
                .filter(number -> FORM.matcher(number).matches())
                .map(ItemNumber::new);
    }

    /** The item number in a path; an invalid one is rejected. */
    public static ItemNumber parsePath(String text) {
        if (!FORM.matcher(text).matches()) {
            throw ProblemException.ofParameter(ErrorCode.INVALID_PARAMETER, "number", "'number' " + RULE, text);
        }
        return new ItemNumber(text);
    }

    /** Sort key in agenda order: 7 before 7.2 before 7.10 before 10, and 7a before 10. */
    String orderWithin(long meeting) {
        String padded = DIGITS.matcher(text)
                .replaceAll(digits -> String.format(Locale.ROOT, "%06d", Integer.valueOf(digits.group())));
        return meeting + "-" + padded;
    }

    public String idWithin(long meeting) {
        return meeting + "-" + text;
    }

    @Override
    public String toString() {
        return text;
    }
}
