package org.scrutiny.committee.minutes.model;

import java.util.List;

/**
 * Somebody the document names, under all the names it uses.
 *
 * @param name the fullest name given, without titles
 * @param aliases every way the name is written, in order of appearance
 * @param jobTitle office or title as written; {@code null} if none is stated
 * @param role on which side of the table
 * @param basis what in the document the role rests on
 */
public record MinutedPerson(
        @Prose String name,
        @Prose List<String> aliases,
        @Prose String jobTitle,
        SpeakerRole role,
        @Prose String basis) {

    public MinutedPerson {
        aliases = List.copyOf(aliases);
    }
}
