package org.scrutiny.figures.disclosure;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.disclosure.HiddenReason;

/**
 * What a sign-off makes public, and why the rest is hidden. For those who publish only: it tells which hidden counts are small.
 *
 * @param figures number of figures
 * @param shown number of figures with every number shown
 * @param smallCounts number of figures hidden for a small count
 * @param partners number of figures hidden because they would give a small count away
 * @param notAudited number of figures hidden because it cannot be shown that they give nothing away
 */
public record DisclosurePreview(
        @NotNull String signOff,
        @Schema(required = true) int figures,
        @Schema(required = true) int shown,
        @Schema(required = true) int smallCounts,
        @Schema(required = true) int partners,
        @Schema(required = true) int notAudited,
        @NotNull List<DisclosedFigure> value) {

    static DisclosurePreview of(SignedRelease signOff, List<DecidedFigure> decided) {
        return new DisclosurePreview(
                Long.toString(signOff.id()),
                decided.size(),
                count(decided, null),
                count(decided, HiddenReason.SMALL_COUNT),
                count(decided, HiddenReason.PARTNER),
                count(decided, HiddenReason.NOT_AUDITED),
                decided.stream().map(DisclosedFigure::of).toList());
    }

    private static int count(List<DecidedFigure> decided, HiddenReason reason) {
        return (int) decided.stream().filter(one -> one.reason() == reason).count();
    }
}
