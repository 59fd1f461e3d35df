package org.scrutiny.committee.minutes.model;

import java.util.List;

/**
 * The minutes of one agenda item as written. All offsets are UTF-16 indexes into the source, {@code end} exclusive.
 *
 * @param title the item's title without its number and document size; {@code null} if the text states none
 * @param purpose the purpose of the item as stated in the agenda; {@code null} if the text states none
 * @param leadIn the sentence that introduces the comments; {@code null} if there is none
 * @param headings in order of first appearance, each once
 * @param comments in source order
 * @param resolutions in source order; none in truncated minutes means unknown
 * @param unplaced text that is none of the above, each with the reason
 * @param warnings points to check, in source order
 * @param truncated whether the text says that it was cut short
 * @param footer the list of documents that closes the item; {@code null} if there is none
 * @param people everyone named as a speaker or listed as present
 */
public record ParsedMinutes(
        @Prose String title,
        @Prose String purpose,
        @Prose String leadIn,
        List<Heading> headings,
        List<ParsedComment> comments,
        List<Resolution> resolutions,
        List<Passage> unplaced,
        List<Warning> warnings,
        boolean truncated,
        Footer footer,
        List<MinutedPerson> people) {

    public ParsedMinutes {
        headings = List.copyOf(headings);
        comments = List.copyOf(comments);
        resolutions = List.copyOf(resolutions);
        unplaced = List.copyOf(unplaced);
        warnings = List.copyOf(warnings);
        people = List.copyOf(people);
    }
}
