package org.scrutiny.committee.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the figure that was before a committee was recorded. */
@Schema(name = "ShownBasis")
public enum ShownBasis {
    /** By the end of the meeting's day. */
    RECORDED_BY_MEETING,
    /** Only later, so the committee may have seen another figure. */
    RECORDED_LATER
}
