package org.scrutiny.committee.minutes.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.scrutiny.committee.minutes.model.LinkedDocument;
import org.scrutiny.committee.minutes.text.Blanks;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.TruncationNotice;
import org.scrutiny.kernel.text.StorableText;

/** Reads the links of a page. */
final class Links {

    private static final Pattern SIZE =
            Pattern.compile("(?:PDF|DOCX?|XLSX?|PPTX?|CSV|ZIP)?,? ?\\(?\\d{1,6}(?:\\.\\d{1,3})? ?[KMG]B\\)?");
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]{0,20}:");
    private static final int MAX_URL = 2_000;

    private Links() {}

    /** The documents in the bullet lists of an element. */
    static List<LinkedDocument> documents(Element root) {
        var documents = new ArrayList<LinkedDocument>();
        for (Element link : root.select("ul.mgBulletList a[href]")) {
            documents.add(document(link));
        }
        return documents;
    }

    static LinkedDocument document(Element link) {
        String title = HtmlText.of(link);
        Element size = link.selectFirst(".mgFileSize");
        return new LinkedDocument(
                Blanks.collapse(title, 0, title.length()),
                url(link.attr("href")),
                size == null ? null : size(size.text()));
    }

    /** The kind and size of a document as written; {@code null} if the text has neither. */
    static String size(String text) {
        var matcher = SIZE.matcher(text);
        return matcher.find() ? matcher.group().strip() : null;
    }

    /** The address if it is relative or http(s); {@code null} for any other, such as a script. */
    static String url(String href) {
        String plain = StorableText.replace(href.strip());
        boolean web = plain.toLowerCase(Locale.ROOT).startsWith("http://")
                || plain.toLowerCase(Locale.ROOT).startsWith("https://");
        boolean usable = !plain.isEmpty() && plain.length() <= MAX_URL;
        return usable && (web || !SCHEME.matcher(plain).find()) ? plain : null;
    }

    /** The link to the full minutes; {@code null} if there is none. */
    static String fullText(Element root) {
        for (Element link : root.select("a[href]")) {
            String text = link.text();
            if (text.length() < 200 && TruncationNotice.startsAt(SourceText.of(text), 0, text.length())) {
                return url(link.attr("href"));
            }
        }
        return null;
    }
}
