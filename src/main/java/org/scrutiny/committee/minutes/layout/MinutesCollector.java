package org.scrutiny.committee.minutes.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.model.Footer;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.MinutedPerson;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Passage;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.minutes.model.UnplacedReason;
import org.scrutiny.committee.minutes.model.Warning;
import org.scrutiny.committee.minutes.model.WarningKind;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;

/** Collects the parts of an item's minutes in source order. */
public final class MinutesCollector {

    private record HeadingKey(Integer dashboard, String title) {}

    // A repeated decision may differ in how it is joined to its keyword and to other parts.
    private static final Pattern LEAD = Pattern.compile("^(?:that|to) ");
    private static final Pattern TAIL = Pattern.compile("[.;,]?(?: and)?$");

    private final SourceText source;
    private final Map<HeadingKey, Heading> headings = new HashMap<>();
    private final Map<Integer, String> titles = new HashMap<>();
    private final List<Heading> headingOrder = new ArrayList<>();
    private final List<ParsedComment> comments = new ArrayList<>();
    private final List<Resolution> resolutions = new ArrayList<>();
    private final Set<String> resolved = new HashSet<>();
    private final List<Passage> unplaced = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private boolean truncated;

    String title;
    String purpose;
    String leadIn;
    Footer footer;

    MinutesCollector(SourceText source) {
        this.source = source;
    }

    /** The text to which all offsets refer. */
    public SourceText source() {
        return source;
    }

    /** The comments found so far, still without utterances. */
    public List<ParsedComment> comments() {
        return comments;
    }

    boolean hasStarted() {
        return !comments.isEmpty() || !headingOrder.isEmpty();
    }

    /** The heading with this number and title. A repeated heading is returned again. */
    Heading heading(Integer dashboard, String title, int start, int end) {
        var key = new HeadingKey(dashboard, title.toLowerCase(Locale.ROOT));
        Heading known = headings.get(key);
        if (known != null) {
            return known;
        }
        if (dashboard != null && !title.isEmpty() && titles.putIfAbsent(dashboard, title) != null) {
            warn(WarningKind.DASHBOARD_TITLE_DIFFERS, start, end);
        }
        var heading = new Heading(dashboard, title, source.collapse(start, end), source.lineAt(start), start, end);
        headings.put(key, heading);
        headingOrder.add(heading);
        return heading;
    }

    void comment(Heading heading, int start, int end) {
        String text = source.collapse(start, end);
        String last = text.substring(text.length() - 1);
        String terminator = SentenceShape.endsSentence(text) ? last : "";
        String kept = SentenceShape.withoutClosingSemicolon(text);
        comments.add(new ParsedComment(
                comments.size() + 1, heading, kept, terminator, source.lineAt(start), start, end, List.of()));
    }

    void resolution(Resolution resolution, int start, int end) {
        String wording = resolution.text().toLowerCase(Locale.ROOT);
        if (resolved.add(LEAD.matcher(TAIL.matcher(wording).replaceFirst("")).replaceFirst(""))) {
            resolutions.add(resolution);
        } else {
            warn(WarningKind.RESOLUTION_REPEATED, start, end);
        }
    }

    void unplaced(UnplacedReason reason, int start, int end) {
        unplaced.add(reason.at(source.collapse(start, end), source.lineAt(start), start, end));
    }

    void truncation(int start, int end) {
        truncated = true;
        unplaced(UnplacedReason.TRUNCATION_NOTICE, start, end);
        warn(WarningKind.TRUNCATED, start, end);
    }

    void warn(WarningKind kind, int start, int end) {
        warnings.add(kind.at(source.lineAt(start), start, end));
    }

    /**
     * The minutes, with warnings and passages in source order.
     *
     * @param spoken the collected comments with their utterances
     * @param people the people of the whole document
     */
    public ParsedMinutes finish(List<ParsedComment> spoken, List<MinutedPerson> people) {
        if (title == null) {
            warn(WarningKind.TITLE_MISSING, 0, source.length());
        }
        if (comments.isEmpty()) {
            warn(WarningKind.NO_COMMENTS, 0, source.length());
        } else if (headingOrder.isEmpty()) {
            warn(WarningKind.HEADINGS_MISSING, 0, source.length());
        } else {
            comments.stream()
                    .filter(comment -> comment.heading() == null)
                    .forEach(c -> warn(WarningKind.COMMENT_WITHOUT_HEADING, c.start(), c.end()));
        }
        if (truncated && resolutions.isEmpty()) {
            warn(WarningKind.RESOLUTION_UNKNOWN, 0, source.length());
        }
        warnings.sort(Comparator.comparingInt(Warning::start).thenComparingInt(Warning::end));
        unplaced.sort(Comparator.comparingInt(Passage::start));
        return new ParsedMinutes(
                title,
                purpose,
                leadIn,
                headingOrder,
                spoken,
                resolutions,
                unplaced,
                warnings,
                truncated,
                footer,
                people);
    }
}
