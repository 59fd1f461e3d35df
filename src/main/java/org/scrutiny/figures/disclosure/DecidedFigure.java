package org.scrutiny.figures.disclosure;

import org.scrutiny.kernel.disclosure.HiddenReason;
import org.scrutiny.kernel.disclosure.SuppressionOutcome;

/**
 * The decision about one figure of a release.
 *
 * @param reason why at least one of its numbers is hidden; null if none is
 * @param outcome of the table of its counts; null if it has none
 * @param alreadyPublic whether a small count of it is public already, so that hiding it protects nobody
 */
record DecidedFigure(
        LinkedFigure figure,
        PublicAmounts published,
        HiddenReason reason,
        SuppressionOutcome outcome,
        boolean alreadyPublic) {}
