package org.scrutiny.committee.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of the figure that a committee had before it. */
@Schema(name = "ShownBasis")
public enum ShownBasis {
    /** It was recorded by the end of the meeting's day. */
    RECORDED_BY_MEETING,
    /** It was recorded only later, so the committee may have seen another one. */
    RECORDED_LATER
}
