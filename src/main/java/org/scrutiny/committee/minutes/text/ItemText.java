package org.scrutiny.committee.minutes.text;

import java.util.List;
import org.scrutiny.committee.minutes.model.Footer;
import org.scrutiny.committee.minutes.model.LinkedDocument;

/**
 * The text of an item assembled from a page or record, divided into sections.
 *
 * @param number as written, without a closing full stop; {@code null} if it gives none
 * @param title without its document size and hidden words; {@code null} if there is none
 * @param text all text found, section after section
 * @param sections in the order of the text
 * @param documents the linked documents
 */
public record ItemText(
        String number, String title, String text, List<Section> sections, List<LinkedDocument> documents) {

    /** What a section contains. */
    public enum SectionKind {
        AGENDA,
        DECISION,
        MINUTES,
        DOCUMENTS,
        OTHER
    }

    /**
     * A section of the item's text.
     *
     * @param label the span of its label; empty if it has none
     * @param body the span of its paragraphs
     */
    public record Section(SectionKind kind, Span label, Span body) {}

    public boolean isMinuted(int offset) {
        return sections.stream()
                .filter(section -> section.kind() == SectionKind.DECISION || section.kind() == SectionKind.MINUTES)
                .anyMatch(section -> section.label().start() <= offset
                        && offset < section.body().end());
    }

    public boolean has(SectionKind kind) {
        return sections.stream().anyMatch(section -> section.kind() == kind);
    }

    /** The agenda paragraphs, which are not part of the minutes. */
    public List<Span> agenda() {
        return spans(SectionKind.AGENDA, SectionKind.OTHER);
    }

    private List<Span> spans(SectionKind... kinds) {
        return sections.stream()
                .filter(section -> List.of(kinds).contains(section.kind()))
                .flatMap(section -> Paragraphs.of(text, section.body()).stream())
                .toList();
    }

    /** The paragraphs of all sections of the kind, whitespace collapsed. */
    public List<String> paragraphs(SectionKind kind) {
        return spans(kind).stream()
                .map(span -> Blanks.collapse(text, span.start(), span.end()))
                .toList();
    }

    /** The item's list of documents; {@code null} if it has no such section. */
    public Footer footer(SourceText source) {
        return sections.stream()
                .filter(section -> section.kind() == SectionKind.DOCUMENTS)
                .findFirst()
                .map(section -> new Footer(
                        source.collapse(section.label().start(), section.label().end()),
                        paragraphs(SectionKind.DOCUMENTS).stream()
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
