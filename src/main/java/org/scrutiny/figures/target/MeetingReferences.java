package org.scrutiny.figures.target;

/** Checks the meetings and comments that targets refer to; implemented in committee. */
public interface MeetingReferences {
    /**
     * Requires that the meeting exists and, where a comment is given, that it was made there.
     *
     * @param pointer JSON pointer of the reference in the request body
     * @param comment null for the meeting as a whole
     * @throws org.scrutiny.platform.problem.ProblemException unknown_reference, naming the field
     */
    void require(String pointer, String meeting, String comment);
}
