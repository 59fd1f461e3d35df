package org.scrutiny.committee.minutes.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.scrutiny.committee.minutes.text.Blanks;
import org.scrutiny.committee.minutes.text.Span;

/**
 * Writes the visible text of HTML: paragraphs with blank lines between them, list items with markers, and table rows of
 * figures with bars between the cells. Runs of blanks become one space; all other text is unchanged.
 */
final class HtmlText {

    private static final Set<String> BLOCKS = WordList.of("""
            address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
            figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th
            thead tr ul
            """);
    private static final Set<String> INVISIBLE = WordList.of("""
            script style template noscript iframe object svg math head title nav select option button input
            textarea audio video canvas footer del
            """);
    private static final Set<String> HIDDEN_CLASSES = Set.of(
            "mghide",
            "mgfilesize",
            "mgactionlist",
            "mglinks",
            "mghelpline",
            "mgfooter",
            "sr-only",
            "visually-hidden",
            "is-hidden",
            "breadcrumb");

    private final StringBuilder out;
    private final Deque<int[]> lists = new ArrayDeque<>();
    private int breaks;
    private boolean space;
    private boolean preformatted;

    /** Appends to the builder. */
    HtmlText(StringBuilder out) {
        this.out = out;
        this.breaks = out.length() == 0 ? 0 : 2;
    }

    static String of(Node node) {
        var out = new StringBuilder();
        new HtmlText(out).add(node);
        return out.toString();
    }

    /** Writes the node and its descendants. */
    HtmlText add(Node node) {
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node current, int depth) {
                        return enter(current);
                    }

                    @Override
                    public FilterResult tail(Node current, int depth) {
                        leave(current);
                        return FilterResult.CONTINUE;
                    }
                },
                node);
        return this;
    }

    private NodeFilter.FilterResult enter(Node node) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (isHidden(element)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            } else if (isRowOfFigures(element)) {
                row(element);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "br" -> breaks = Math.max(breaks, 1);
            case "ul" -> lists.push(new int[] {-1});
            case "ol" -> lists.push(new int[] {startOf(element)});
            case "pre" -> preformatted = true;
            default -> {
                // Only blocks and lists change the layout.
            }
        }
        if (BLOCKS.contains(element.normalName())) {
            breaks = 2;
        }
        if (element.normalName().equals("li") && element.hasText()) {
            marker();
        }
    }

    private void leave(Node node) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (BLOCKS.contains(name)) {
                breaks = 2;
            }
            if (name.equals("ul") || name.equals("ol")) {
                lists.poll();
            } else if (name.equals("pre")) {
                preformatted = false;
            }
        }
    }

    private static int startOf(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,3}") ? Integer.parseInt(start) : 1;
    }

    private void marker() {
        int[] list = lists.peek();
        boolean numbered = list != null && list[0] >= 0;
        write(numbered ? list[0]++ + "." : "·");
        space = true;
        // A paragraph inside the item continues after the marker.
        breaks = -1;
    }

    /** Writes the text as a separate paragraph. */
    Span paragraph(String text) {
        breaks = out.length() == 0 ? 0 : 2;
        int before = out.length() + breaks;
        append(text);
        breaks = 2;
        return new Span(Math.min(before, out.length()), out.length());
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted && (c == '\n' || c == '\r')) {
                breaks = Math.min(2, breaks + 1);
            } else if (Blanks.isBlank(c)) {
                space = true;
            } else {
                write(c);
            }
        }
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i));
        }
    }

    private void write(char c) {
        if (breaks > 0 && out.length() > 0) {
            out.append("\n".repeat(breaks));
        } else if (space && out.length() > 0) {
            out.append(' ');
        }
        breaks = 0;
        space = false;
        out.append(c);
    }

    static boolean isHidden(Element element) {
        if (INVISIBLE.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        for (String name : element.classNames()) {
            if (HIDDEN_CLASSES.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        String style = element.attr("style");
        return style.length() < 400
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    /** Whether a row has several cells of plain text, so that it holds figures and is not layout. */
    private static boolean isRowOfFigures(Element element) {
        if (!element.normalName().equals("tr")) {
            return false;
        }
        int filled = 0;
        for (Element cell : element.children()) {
            if (cell.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()) && !isParagraph(cell))) {
                return false;
            }
            filled += cell.hasText() ? 1 : 0;
        }
        return filled > 1;
    }

    private static boolean isParagraph(Element cell) {
        return cell.childrenSize() == 1 && cell.child(0).normalName().equals("p");
    }

    private void row(Element row) {
        breaks = 2;
        write("|");
        for (Element cell : row.children()) {
            String text = of(cell);
            space = true;
            write(Blanks.collapse(text, 0, text.length()).replace('|', '/'));
            space = true;
            write("|");
        }
        breaks = 2;
    }
}
