package org.scrutiny.committee.minutes.text;

import java.util.List;
import org.scrutiny.committee.minutes.model.Footer;
import org.scrutiny.committee.minutes.model.LinkedDocument;

/**
 * The text of an item that was put together from a page or a record, and which part of it is what.
 *
 * @param number as the page gives it, without a closing full stop; {@code null} if it gives none
 * @param title without document size and hidden words; {@code null} if there is none
 * @param text everything that was found, part after part
 * @param sections the parts in the order of the text
 * @param documents the documents linked
 */
public record ItemText(
        String number, String title, String text, List<Section> sections, List<LinkedDocument> documents) {

    /** What a part of an item is. */
    public enum Kind {
        AGENDA,
        DECISION,
        MINUTES,
        DOCUMENTS,
        OTHER
    }

    /**
     * A part of the item's text.
     *
     * @param label where its label stands; empty if it has none
     * @param body where its paragraphs stand
     */
    public record Section(Kind kind, Span label, Span body) {}

    public boolean isMinuted(int offset) {
        return sections.stream()
                .filter(section -> section.kind() == Kind.DECISION || section.kind() == Kind.MINUTES)
                .anyMatch(section -> section.label().start() <= offset
                        && offset < section.body().end());
    }

    public boolean has(Kind kind) {
        return sections.stream().anyMatch(section -> section.kind() == kind);
    }

    /** The paragraphs of the agenda, which are no minutes. */
    public List<Span> agenda() {
        return spans(Kind.AGENDA, Kind.OTHER);
    }

    private List<Span> spans(Kind... kinds) {
        return sections.stream()
                .filter(section -> List.of(kinds).contains(section.kind()))
                .flatMap(section -> Paragraphs.of(text, section.body()).stream())
                .toList();
    }

    /** The paragraphs of all parts of the kind, whitespace collapsed. */
    public List<String> paragraphs(Kind kind) {
        return spans(kind).stream()
                .map(span -> Blanks.collapse(text, span.start(), span.end()))
                .toList();
    }

    /** The list of documents that belongs to the item; {@code null} if it has no such part. */
    public Footer footer(SourceText source) {
        return sections.stream()
                .filter(section -> section.kind() == Kind.DOCUMENTS)
                .findFirst()
                .map(section -> new Footer(
                        source.collapse(section.label().start(), section.label().end()),
                        paragraphs(Kind.DOCUMENTS).stream()
                                .map(ItemText::withoutBullet)
                                .toList(),
                        source.lineAt(section.label().start()),
                        section.label().start(),
                        section.body().end()))
                .orElse(null);
    }

    private static String withoutBullet(String text) {
        return text.startsWith("· ") ? text.substring(2) : text;
    }
}
