package org.scrutiny.committee.minutes.layout;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Derives the action of a resolution from its first verb of decision. */
final class ResolutionAction {

    private static final Map<String, String> BY_PARTICIPLE = Map.ofEntries(
            Map.entry("noted", "note"),
            Map.entry("approved", "approve"),
            Map.entry("agreed", "agree"),
            Map.entry("endorsed", "endorse"),
            Map.entry("received", "receive"),
            Map.entry("adopted", "adopt"),
            Map.entry("accepted", "accept"),
            Map.entry("supported", "support"),
            Map.entry("recommended", "recommend"),
            Map.entry("deferred", "defer"),
            Map.entry("referred", "refer"),
            Map.entry("requested", "request"));
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:be|was|were|is|are) (?:\\p{L}{1,15} ){0,2}?(" + String.join("|", BY_PARTICIPLE.keySet()) + ")\\b");
    private static final Pattern ACTIVE = Pattern.compile(
            "(?:^|\\b[Tt]o )(?:[Tt]hat )?(?:[Tt]o )?(" + String.join("|", BY_PARTICIPLE.values()) + ")\\b");
    private static final int WINDOW = 400;

    private ResolutionAction() {}

    /** The base form of the verb, or {@code null}; "be noted" gives "note". */
    static String of(String text) {
        String start = text.substring(0, Math.min(WINDOW, text.length()));
        Matcher passive = PASSIVE.matcher(start);
        Matcher active = ACTIVE.matcher(start);
        boolean hasActive = active.find();
        // "A grant to support the project be approved": an active verb decides only at the start.
        if (hasActive && active.start() == 0) {
            return active.group(1);
        } else if (passive.find()) {
            return BY_PARTICIPLE.get(passive.group(1));
        }
        return hasActive ? active.group(1) : null;
    }
}
