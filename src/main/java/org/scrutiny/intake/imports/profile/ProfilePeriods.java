package org.scrutiny.intake.imports.profile;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.profile.MeasureColumn;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.PeriodException;

/** Checks the fixed periods of a profile. Each mistake would reject every row. */
final class ProfilePeriods {
    /** Beside the identifier of a financial or academic year it is ambiguous, which is not rejected here. */
    private static final String ANY_YEAR = "2024";

    private final List<ImportFault> faults = new ArrayList<>();

    private ProfilePeriods() {}

    /** The mistakes in the fixed periods and the time identifier. */
    static List<ImportFault> findMistakes(ImportProfile profile) {
        ProfilePeriods periods = new ProfilePeriods();
        periods.check("/period", profile.period(), () -> Period.parse(profile.period(), PeriodContext.NONE));
        for (int i = 0; i < profile.measures().size(); i++) {
            MeasureColumn measure = profile.measures().get(i);
            if (measure != null) {
                periods.check(
                        "/measures/" + i + "/period",
                        measure.period(),
                        () -> Period.parse(measure.period(), PeriodContext.NONE));
            }
        }
        periods.check(
                "/timeIdentifier",
                profile.timeIdentifier(),
                () -> Period.of(ANY_YEAR, profile.timeIdentifier(), PeriodContext.NONE));
        return periods.faults;
    }

    private void check(String pointer, String text, Runnable parse) {
        if (text == null) {
            return;
        }
        try {
            parse.run();
        } catch (PeriodException e) {
            // What a single year means depends on the indicator.
            if (!e.isAmbiguous()) {
                faults.add(ImportFault.of(FaultCode.INVALID_PROFILE, e.getMessage(), null)
                        .atPointer(pointer)
                        .withValue(text));
            }
        }
    }
}
