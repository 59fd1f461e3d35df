/**
 * Statistical disclosure control: which counts of a release may be shown, and which comments hold personal data.
 *
 * <p>{@link org.scrutiny.kernel.disclosure.DisclosureControl} decides about a {@link
 * org.scrutiny.kernel.disclosure.DisclosureTable}. {@code ThresholdLadder} works from threshold to threshold, {@code
 * PartnerSearch} chooses the cells that are hidden to protect others, and {@code PatternAudit} computes what a reader could
 * still work out: by propagation of bounds, and where relations form a cycle by integer programs ({@code IntegerSolver}).
 * {@link org.scrutiny.kernel.disclosure.PersonalDataScreen} checks text. Nothing here reads settings, a clock other than a
 * stopwatch, or a store.
 */
package org.scrutiny.kernel.disclosure;
