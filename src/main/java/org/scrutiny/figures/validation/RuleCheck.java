package org.scrutiny.figures.validation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.rest.Checks;

/** Checks a rule against what its kind requires and allows. */
final class RuleCheck {
    private static final String PARAMETERS = "/parameters/";

    private final ValidationRuleInput input;
    private final RuleParameters parameters;
    private final Indicators indicators;

    RuleCheck(ValidationRuleInput input, Indicators indicators) {
        this.input = input;
        this.parameters = input.parameters();
        this.indicators = indicators;
    }

    /** @throws org.scrutiny.platform.problem.ProblemException naming the invalid field */
    void run() {
        Set<String> own = parametersOf(input.kind());
        parameters
                .given()
                .forEach((name, value) -> Checks.require(
                        own.contains(name),
                        PARAMETERS + name,
                        "A rule of kind " + EnumNames.of(input.kind()) + " has no parameter '" + name + "'"
                                + (own.isEmpty() ? "." : "; its parameters are " + String.join(", ", own) + "."),
                        value));
        Indicator indicator = known("/indicator", input.indicator());
        Checks.require(
                indicator == null || input.measure() == null || indicator.measure() == input.measure(),
                "/measure",
                "The indicator has a different measure, so the rule would never apply.",
                input.measure());
        switch (input.kind()) {
            case BOUNDS -> checkBounds();
            case NUMERATOR_AT_MOST_DENOMINATOR -> checkWhole(indicator);
            case SUM_OF_PARTS -> checkSum();
            case VALUE_IS_RATIO, SUDDEN_CHANGE, PERIOD_LENGTH, PERIOD_RANGE -> {
                // They suit every indicator and need no parameters.
            }
        }
    }

    private static Set<String> parametersOf(RuleKind kind) {
        List<String> names = switch (kind) {
            case BOUNDS -> List.of("lower", "upper");
            case SUDDEN_CHANGE -> List.of("minimumPoints");
            case SUM_OF_PARTS -> List.of("total", "parts", "tolerance");
            case NUMERATOR_AT_MOST_DENOMINATOR, VALUE_IS_RATIO, PERIOD_LENGTH, PERIOD_RANGE -> List.of();
        };
        return new LinkedHashSet<>(names);
    }

    private void checkBounds() {
        Checks.require(
                parameters.lower() != null || parameters.upper() != null,
                "/parameters",
                "Give a lower bound, an upper bound, or both.",
                null);
        Checks.require(
                parameters.lower() == null
                        || parameters.upper() == null
                        || parameters.lower().compareTo(parameters.upper()) <= 0,
                PARAMETERS + "upper",
                "The upper bound must not be less than the lower bound.",
                parameters.upper());
    }

    private void checkWhole(Indicator indicator) {
        String reason = "This kind of rule applies only to percentages.";
        Checks.require(
                input.measure() == null || input.measure() == Measure.PERCENTAGE, "/measure", reason, input.measure());
        Checks.require(
                indicator == null || indicator.measure() == Measure.PERCENTAGE,
                "/indicator",
                reason,
                input.indicator());
        Checks.require(
                indicator == null || indicator.partOfWhole(),
                "/indicator",
                "The numerator of this indicator is not counted within its denominator, so the rule would never apply.",
                input.indicator());
    }

    private void checkSum() {
        String named = "The parameters of a sum name its indicators. Leave this field out.";
        Checks.require(input.indicator() == null, "/indicator", named, input.indicator());
        Checks.require(input.measure() == null, "/measure", named, input.measure());
        Checks.require(
                parameters.total() != null,
                PARAMETERS + "total",
                "Give the code of the indicator that is the total.",
                null);
        Checks.require(parameters.parts().size() >= 2, PARAMETERS + "parts", "A sum needs at least two parts.", null);
        Checks.require(
                parameters.tolerance() == null || parameters.tolerance().signum() >= 0,
                PARAMETERS + "tolerance",
                "A tolerance cannot be negative.",
                parameters.tolerance());
        Indicator total = known(PARAMETERS + "total", parameters.total());
        Set<String> met = new HashSet<>(Set.of(parameters.total()));
        for (int i = 0; i < parameters.parts().size(); i++) {
            String part = parameters.parts().get(i);
            String pointer = PARAMETERS + "parts/" + i;
            Checks.require(met.add(part), pointer, "This indicator is already in the sum.", part);
            Checks.require(
                    known(pointer, part).unit().equals(total.unit()),
                    pointer,
                    "Its unit differs from " + total.unit() + ", the unit of the total.",
                    part);
        }
    }

    private Indicator known(String pointer, String code) {
        return Checks.known(pointer, "indicator", code, code == null ? Optional.empty() : indicators.find(code));
    }
}
