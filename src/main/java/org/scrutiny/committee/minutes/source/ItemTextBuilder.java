package org.scrutiny.committee.minutes.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Node;
import org.scrutiny.committee.minutes.model.LinkedDocument;
import org.scrutiny.committee.minutes.text.Blanks;
import org.scrutiny.committee.minutes.text.ItemText;
import org.scrutiny.committee.minutes.text.LabelLines;
import org.scrutiny.committee.minutes.text.Span;

/** Assembles the text of an item and records the span of each section. */
final class ItemTextBuilder {

    private final StringBuilder out = new StringBuilder();
    private final List<ItemText.Section> sections = new ArrayList<>();

    String number;
    String title;
    String fullTextLink;

    /** The kind of section that a label announces. */
    static ItemText.SectionKind kindOf(String label) {
        String words = Blanks.collapse(label, 0, label.length()).toLowerCase(Locale.ROOT);
        if (words.matches("decisions? ?:?")) {
            return ItemText.SectionKind.DECISION;
        } else if (words.matches("minutes? ?:?|discussion ?:?")) {
            return ItemText.SectionKind.MINUTES;
        }
        return LabelLines.documentsLabelLength(words, 0, words.length()) > 0
                ? ItemText.SectionKind.DOCUMENTS
                : ItemText.SectionKind.OTHER;
    }

    void title(String found) {
        title = found.isEmpty() ? null : found;
        new HtmlText(out).paragraph(number == null ? found : number + ". " + found);
    }

    void label(ItemText.SectionKind kind, String label) {
        Span span = new HtmlText(out).paragraph(label);
        sections.add(new ItemText.Section(kind, span, new Span(out.length(), out.length())));
    }

    void add(ItemText.SectionKind kind, Node content) {
        int before = out.length();
        new HtmlText(out).add(content);
        extend(kind, before);
    }

    void add(ItemText.SectionKind kind, String paragraph) {
        int before = out.length();
        new HtmlText(out).paragraph(paragraph);
        extend(kind, before);
    }

    private void extend(ItemText.SectionKind kind, int before) {
        ItemText.Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (last != null && last.kind() == kind) {
            sections.set(
                    sections.size() - 1,
                    new ItemText.Section(
                            kind, last.label(), new Span(last.body().start(), out.length())));
        } else {
            Span body = new Span(before, out.length());
            sections.add(new ItemText.Section(kind, new Span(before, before), body));
        }
    }

    ItemText build(List<LinkedDocument> documents) {
        return new ItemText(number, title, out.toString(), List.copyOf(sections), List.copyOf(documents));
    }
}
