package org.scrutiny.figures.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;

/**
 * What another system calls the indicator, or a figure that is related to it: a qualifier of the scheme, as in {@code LAIT (as a
 * rate)}, says how that figure differs.
 */
public record ExternalCode(
        @NotBlank @Size(max = 40) String scheme,
        @NotBlank @Size(max = 100) String code) {
    private static final Pattern QUALIFIED = Pattern.compile("(?s).+\\(.*\\)\\s*");

    /** A code from memory still means the same figure, and a council is named by its qualifier. */
    private static final Pattern SAME = Pattern.compile("(?is)council *\\(.*|.+\\(recollected\\)\\s*");

    /** Whether the code means the indicator itself. */
    public boolean namesSameFigure() {
        return !QUALIFIED.matcher(scheme).matches() || SAME.matcher(scheme).matches();
    }
}
