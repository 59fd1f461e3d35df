package org.scrutiny.committee.minutes.source;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.MinutesFault;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.WarningKind;
import org.scrutiny.kernel.text.StorableText;

/** Reads a page of minutes: a ModernGov table of agenda items, or one item in any markup. */
public final class HtmlPage {

    private static final List<String> ROOTS = List.of("#modgov", "div.mgContent", "main", "[role=main]", "article");

    private final Document page;
    private final MeetingBuilder meeting = new MeetingBuilder();

    private HtmlPage(String source) {
        this.page = parse(source);
    }

    /** Parses markup of any quality within the limits; nothing is fetched. */
    static Document parse(String source) {
        TagCount.check(source);
        return storable(Jsoup.parse(source));
    }

    /** Reads a page of one item or of a whole meeting. */
    public static ParsedMeeting read(String source) {
        return new HtmlPage(source).read();
    }

    private ParsedMeeting read() {
        readHeading();
        List<Element> rows = ItemRow.rowsOf(page);
        if (rows.size() > MeetingBuilder.MAX_ITEMS) {
            throw MeetingBuilder.tooManyItems();
        } else if (rows.isEmpty()) {
            readSingle();
        } else {
            boolean labelled = rows.stream().anyMatch(row -> row.selectFirst(".mgSubItemTitleTxt") != null);
            for (Element row : rows) {
                ItemRow item = new ItemRow(row, labelled);
                meeting.add(item.read(), item.fullTextLink(), false);
            }
        }
        return meeting.build();
    }

    private void readHeading() {
        Element heading = page.selectFirst("h2.mgSubTitleTxt");
        String title = heading == null ? "" : HtmlText.of(heading);
        meeting.date = BritishDates.worded(title);
        int at = BritishDates.startOfWorded(title);
        if (at > 0) {
            String committee = title.substring(0, at).strip();
            meeting.committee = committee.endsWith("-")
                    ? committee.substring(0, committee.length() - 1).strip()
                    : committee;
        }
        if (BritishDates.namesWrongWeekday(title)) {
            meeting.warn(WarningKind.WEEKDAY_DIFFERS);
        }
    }

    private void readSingle() {
        Element root = root();
        String text = HtmlText.of(root);
        if (text.isBlank()) {
            throw new MinutesException(MinutesFault.EMPTY, "The page contains no text.");
        }
        meeting.addText(text, Links.documents(root), Links.fullText(root));
    }

    private Element root() {
        for (String selector : ROOTS) {
            Elements found = page.select(selector);
            if (!found.isEmpty() && found.first().hasText()) {
                return found.first();
            }
        }
        return page.body();
    }

    /** Replaces characters in the page's text that cannot be stored. */
    private static Document storable(Document page) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(StorableText.replace(text.getWholeText()));
                    }
                },
                page);
        return page;
    }
}
