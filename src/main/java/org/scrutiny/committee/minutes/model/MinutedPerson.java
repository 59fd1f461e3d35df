package org.scrutiny.committee.minutes.model;

import java.util.List;

/**
 * A person named in the document, under all the names it uses.
 *
 * @param name the fullest name given, without titles
 * @param aliases every spelling of the name, in order of appearance
 * @param jobTitle office or title as written; {@code null} if none is stated
 * @param role the person's side in the meeting
 * @param basis the evidence in the document for the role
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
