package org.scrutiny.committee.minutes.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.UnplacedReason;
import org.scrutiny.committee.minutes.model.WarningKind;
import org.scrutiny.committee.minutes.text.ItemText;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.Span;

/** Assigns each piece of an item to a heading, comment, resolution or other part of the minutes. */
final class Segmenter {

    private static final Pattern FOLLOWING = Pattern.compile("\\b(?:following|as follows)\\b");
    private static final Pattern FOLLOWING_ENDS = Pattern.compile(
            "\\bfollowing (?:\\p{L}{1,20} ){1,3}(?:was|were)(?: \\p{L}{1,20}){0,2}[.;]?$|\\bas follows[.;]?$");
    private static final Pattern AGREEMENT =
            Pattern.compile("\\b[Ii]t was (?:\\p{L}{1,15} )?(?:agreed|recommended) (?:that|to)\\b");
    private static final int TAIL = 200;

    private final SourceText source;
    private final List<Piece> pieces;
    private final HeadingStyle headings;
    private final MinutesCollector collector;
    private final ResolutionReader resolutions;
    private final DocumentsReader documents;
    private Heading current;

    Segmenter(SourceText source, List<Piece> pieces) {
        this.source = source;
        this.pieces = pieces;
        this.headings = new HeadingStyle(pieces);
        this.collector = new MinutesCollector(source);
        this.resolutions = new ResolutionReader(source, pieces, pieces.size(), collector);
        this.documents = new DocumentsReader(source, pieces, collector);
    }

    MinutesCollector run() {
        int minutes = minutesLabel();
        int index = new AgendaReader(pieces, headings, collector).read(minutes < 0 ? pieces.size() : minutes);
        while (index < minutes) {
            index = readAgenda(index, minutes);
        }
        while (index < pieces.size()) {
            index = readMinutes(index);
        }
        return collector;
    }

    /** Assigns the pieces of an item whose title, purpose and documents are known. */
    MinutesCollector run(ItemText known) {
        collector.title = known.title();
        collector.footer = known.footer(source);
        for (Span paragraph : known.agenda()) {
            if (collector.purpose == null) {
                collector.purpose = source.collapse(paragraph.start(), paragraph.end());
            } else {
                collector.unplaced(UnplacedReason.AGENDA_TEXT, paragraph.start(), paragraph.end());
            }
        }
        int index = 0;
        while (index < pieces.size()) {
            index = readMinutes(index);
        }
        return collector;
    }

    /** The index of the label between agenda and minutes; a label after a dashboard heading does not count. */
    private int minutesLabel() {
        for (int i = 0; i < pieces.size() && !pieces.get(i).is(Piece.Purpose.DASHBOARD); i++) {
            if (pieces.get(i).is(Piece.Purpose.MINUTES_LABEL)) {
                return i;
            }
        }
        return -1;
    }

    private int readAgenda(int index, int minutes) {
        Piece piece = pieces.get(index);
        if (!piece.is(Piece.Purpose.TEXT)) {
            return readMarked(index, minutes);
        }
        if (collector.purpose == null && !piece.isItem()) {
            collector.purpose = piece.text();
        } else {
            unplaced(UnplacedReason.AGENDA_TEXT, piece);
        }
        return index + 1;
    }

    private int readMinutes(int index) {
        Piece piece = pieces.get(index);
        if (piece.is(Piece.Purpose.DASHBOARD)) {
            readDashboard(piece);
        } else if (piece.is(Piece.Purpose.TEXT)) {
            readText(index);
        } else {
            return readMarked(index, pieces.size());
        }
        return index + 1;
    }

    /** Reads a piece whose role is clear from its own wording. */
    private int readMarked(int index, int end) {
        Piece piece = pieces.get(index);
        switch (piece.purpose()) {
            case RESOLUTION -> {
                return resolutions.read(index);
            }
            case DOCUMENTS_LABEL -> {
                return documents.read(index, end);
            }
            case TRUNCATION ->
                collector.truncation(piece.block().start(), piece.block().end());
            case MEETING_REFERENCE -> unplaced(UnplacedReason.MEETING_REFERENCE, piece);
            case PAGE_NUMBER -> unplaced(UnplacedReason.PAGE_NUMBER, piece);
            case TABLE_ROW -> unplaced(UnplacedReason.TABLE_ROW, piece);
            case NO_WORDS -> unplaced(UnplacedReason.NO_WORDS, piece);
            default -> {
                // A label has no content of its own.
            }
        }
        return index + 1;
    }

    private void readDashboard(Piece piece) {
        Block block = piece.block();
        DashboardHeading found = DashboardHeading.at(source, block.start(), block.end(), block.isItem());
        Heading heading = collector.heading(found.dashboard(), found.title(), block.start(), found.end());
        if (found.textStart() < 0) {
            current = heading;
        } else if (!SentenceShape.hasLetter(source.collapse(found.textStart(), block.end()))) {
            current = heading;
            collector.unplaced(UnplacedReason.NO_WORDS, found.textStart(), block.end());
        } else {
            // A heading inside a comment applies to that comment only; nothing says that the next one shares it.
            comment(heading, found.textStart(), block.end());
        }
    }

    private void readText(int index) {
        Piece piece = pieces.get(index);
        Block block = piece.block();
        if (headings.isHeading(index)) {
            Integer number =
                    block.hasMarker(Marker.Family.NUMBER) ? block.marker().value() : null;
            current = collector.heading(
                    number,
                    SentenceShape.withoutClosingColon(piece.text()),
                    block.isItem() && number == null ? block.start() : block.outerStart(),
                    block.end());
        } else if (!piece.isItem() && isLeadIn(index)) {
            if (collector.leadIn == null) {
                collector.leadIn = piece.text();
            } else {
                unplaced(UnplacedReason.FURTHER_LEAD_IN, piece);
            }
        } else if (piece.isItem() || SentenceShape.looksLikeComment(piece.text())) {
            if (!resolutions.readWithoutKeyword(piece)) {
                comment(current, block.start(), block.end());
            }
        } else {
            unplaced(UnplacedReason.UNRECOGNISED_TEXT, piece);
        }
    }

    private boolean isLeadIn(int index) {
        String text = pieces.get(index).text();
        String tail = text.substring(Math.max(0, text.length() - TAIL));
        boolean following = FOLLOWING.matcher(tail).find();
        if (SentenceShape.endsWithColon(text)) {
            return following || (!collector.hasStarted() && collector.leadIn == null);
        }
        boolean listBelow = index + 1 < pieces.size() && pieces.get(index + 1).isItem();
        return following
                && listBelow
                && (!SentenceShape.endsSentence(text)
                        || FOLLOWING_ENDS.matcher(tail).find());
    }

    private void comment(Heading heading, int start, int end) {
        collector.comment(heading, start, end);
        if (AGREEMENT.matcher(source.view()).region(start, end).find()) {
            collector.warn(WarningKind.POSSIBLE_RESOLUTION, start, end);
        }
    }

    private void unplaced(UnplacedReason reason, Piece piece) {
        collector.unplaced(reason, piece.block().outerStart(), piece.block().end());
    }
}
