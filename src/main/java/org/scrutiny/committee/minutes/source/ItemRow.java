package org.scrutiny.committee.minutes.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.scrutiny.committee.minutes.model.LinkedDocument;
import org.scrutiny.committee.minutes.text.Blanks;
import org.scrutiny.committee.minutes.text.ItemText;

/** Reads a row of a ModernGov agenda table: a number, and a cell with the sections of the item. */
final class ItemRow {

    private static final Pattern CLOSING = Pattern.compile("[.)\\s]+$");

    private final Element row;
    private final boolean labelled;
    private final ItemTextBuilder text = new ItemTextBuilder();
    private final List<LinkedDocument> documents = new ArrayList<>();
    private ItemText.SectionKind kind = ItemText.SectionKind.AGENDA;
    private int agendaParts;

    /**
     * A row.
     *
     * @param labelled whether the page labels its minutes; if not, all text after the agenda is minutes
     */
    ItemRow(Element row, boolean labelled) {
        this.row = row;
        this.labelled = labelled;
    }

    static List<Element> rowsOf(Element page) {
        var rows = new ArrayList<Element>();
        Element last = null;
        for (Element cell : page.select("td.mgItemNumberCell")) {
            Element row = cell.parent();
            if (last == null || (!row.equals(last) && !row.parents().contains(last))) {
                rows.add(row);
                last = row;
            }
        }
        return rows;
    }

    ItemText read() {
        Element number = row.selectFirst("td.mgItemNumberCell");
        text.number =
                number == null ? null : CLOSING.matcher(HtmlText.of(number)).replaceFirst("");
        for (Element cell : row.children()) {
            if (!cell.equals(number)) {
                readCell(cell);
            }
        }
        return text.build(documents);
    }

    String fullTextLink() {
        return Links.fullText(row);
    }

    private void readCell(Element cell) {
        Element inner = cell;
        while (inner.childrenSize() == 1 && inner.child(0).normalName().equals("div") && !isContent(inner.child(0))) {
            inner = inner.child(0);
        }
        for (Node child : inner.childNodes()) {
            if (child instanceof Element element) {
                readPart(element);
            } else if (child instanceof TextNode loose && !Blanks.isBlank(loose.getWholeText())) {
                text.add(kind, loose);
            }
        }
    }

    private static boolean isContent(Element element) {
        return element.hasClass("mgWordPara");
    }

    private void readPart(Element part) {
        if (part.hasClass("mgAiTitleTxt") && text.title == null) {
            readTitle(part);
        } else if (part.hasClass("mgSubItemTitleTxt")) {
            String label = HtmlText.of(part);
            kind = ItemTextBuilder.kindOf(label);
            text.label(kind, label);
        } else if (!HtmlText.isHidden(part) && part.hasText()) {
            if (kind == ItemText.SectionKind.AGENDA && isContent(part) && !labelled && ++agendaParts > 1) {
                kind = ItemText.SectionKind.MINUTES;
            }
            if (kind == ItemText.SectionKind.DOCUMENTS) {
                documents.addAll(
                        part.select("a[href]").stream().map(Links::document).toList());
            }
            text.add(kind, part);
        }
    }

    private void readTitle(Element part) {
        String title = HtmlText.of(part);
        text.title(Blanks.collapse(title, 0, title.length()));
        Element link = part.selectFirst("a.mgAiTitleLnk[href]");
        if (link != null) {
            documents.add(Links.document(link));
        }
    }
}
