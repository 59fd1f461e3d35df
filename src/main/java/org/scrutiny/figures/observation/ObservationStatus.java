package org.scrutiny.figures.observation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.scrutiny.platform.json.EnumNames;

/** SDMX CL_OBS_STATUS in its order of precedence: if only one of several codes can be shown, the first is. */
public enum ObservationStatus {
    @JsonProperty("B")
    BREAK,
    @JsonProperty("O")
    MISSING,
    @JsonProperty("M")
    CANNOT_EXIST,
    @JsonProperty("L")
    NOT_COLLECTED,
    @JsonProperty("H")
    HOLIDAY,
    @JsonProperty("Q")
    SUPPRESSED,
    @JsonProperty("J")
    DEROGATION,
    @JsonProperty("S")
    SPECIAL_EVENT,
    @JsonProperty("D")
    DEFINITION_DIFFERS,
    @JsonProperty("K")
    INCLUDED_ELSEWHERE,
    @JsonProperty("W")
    INCLUDES_OTHERS,
    @JsonProperty("I")
    IMPUTED,
    @JsonProperty("F")
    FORECAST,
    @JsonProperty("E")
    ESTIMATED,
    @JsonProperty("P")
    PROVISIONAL,
    @JsonProperty("N")
    NOT_SIGNIFICANT,
    @JsonProperty("U")
    LOW_RELIABILITY,
    @JsonProperty("V")
    UNVALIDATED,
    @JsonProperty("G")
    EXPERIMENTAL,
    @JsonProperty("A")
    NORMAL;

    /** The content of nearly every column. */
    private static final String NORMAL_ALONE = join(List.of(NORMAL));

    /** Whether the code explains a missing value. */
    public boolean saysWhyMissing() {
        return switch (this) {
            case MISSING, CANNOT_EXIST, NOT_COLLECTED, HOLIDAY, SUPPRESSED, INCLUDED_ELSEWHERE, LOW_RELIABILITY -> true;
            default -> false;
        };
    }

    /** Whether the code contradicts the presence of a value. */
    boolean forbidsValue() {
        return saysWhyMissing() && this != LOW_RELIABILITY;
    }

    /** The SDMX letter. */
    public String letter() {
        return EnumNames.of(this);
    }

    /** The codes as stored in one column: letters in order of precedence, each with a space before and after. */
    static String join(List<ObservationStatus> codes) {
        if (codes.size() == 1) {
            return " " + codes.get(0).letter() + " ";
        }
        return codes.stream()
                .distinct()
                .sorted()
                .map(ObservationStatus::letter)
                .collect(Collectors.joining(" ", " ", " "));
    }

    static List<ObservationStatus> split(String column) {
        if (column.equals(NORMAL_ALONE)) {
            return List.of(NORMAL);
        }
        return Arrays.stream(values())
                .filter(code -> column.indexOf(code.letter().charAt(0)) >= 0)
                .toList();
    }
}
