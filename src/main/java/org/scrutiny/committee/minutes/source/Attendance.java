package org.scrutiny.committee.minutes.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.model.SpeakerRole;

/** Reads attendance lists. */
final class Attendance {

    private static final Pattern TITLES = Pattern.compile(
            "^(?:(?:councillor|cllr|alderman|mrs?|ms|miss|dr|mx|prof|rev)\\.?,? )+", Pattern.CASE_INSENSITIVE);
    private static final List<String> MEMBERS =
            List.of("councillor", "committee member", "substitute", "vice-chair", "vice chair", "member", "alderman");

    private Attendance() {}

    /** The name without titles, and without any text in brackets or after a comma or dash. */
    static String plainName(String name) {
        String plain = TITLES.matcher(name.strip()).replaceFirst("");
        int end = plain.length();
        for (String mark : List.of("(", ",", " - ")) {
            int at = plain.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return plain.substring(0, end).strip();
    }

    /** The role derived from the name and description in the list. */
    static SpeakerRole roleOf(String name, String description) {
        String words =
                description == null ? "" : description.toLowerCase(Locale.ROOT).strip();
        if (words.contains("officer")) {
            return SpeakerRole.OFFICER;
        }
        String written = name.toLowerCase(Locale.ROOT);
        boolean councillor = written.startsWith("councillor") || written.startsWith("cllr");
        if (words.equals("chair") || words.equals("chairman") || words.equals("chairperson")) {
            return SpeakerRole.CHAIR;
        } else if (councillor || MEMBERS.stream().anyMatch(words::startsWith)) {
            return SpeakerRole.COUNCILLOR;
        }
        boolean office = words.contains("director") || words.contains("manager") || words.contains("head of");
        return office ? SpeakerRole.OFFICER : SpeakerRole.UNATTRIBUTED;
    }
}
