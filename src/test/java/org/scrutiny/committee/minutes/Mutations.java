package org.scrutiny.committee.minutes;

import java.util.List;
import java.util.Random;

/** Damages documents in likely and unlikely ways. */
final class Mutations {

    private static final List<String> TOKENS = List.of(
            "\n",
            "\n\n",
            "\r",
            " ",
            "\u00A0",
            "\u0000",
            "\uD83D",
            "\uDC4F",
            "\u200B",
            "\uFEFF",
            "·",
            "-",
            " – ",
            ";",
            ":",
            ".",
            "?",
            "(",
            ")",
            ",",
            "\"",
            "’s",
            "Councillor ",
            "Cllr ",
            "Members ",
            "The ",
            "asked ",
            "and ",
            "by ",
            "She ",
            "explained that ",
            "In response ",
            "It was noted ",
            "RESOLVED ",
            "Minutes:",
            "Decision:",
            "Dashboard 3 – ",
            "Supporting documents:",
            "view the full minutes text for item 3",
            "Meeting: 03/04/2025 - Panel (Item 7)",
            "<p>",
            "</p>",
            "<li>",
            "<td class='mgItemNumberCell'>",
            "<p class=mgAiTitleTxt>",
            "<p class='mgSubItemTitleTxt'>",
            "</td>",
            "</tr>",
            "<table>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&#0;",
            "&#xD800;",
            "&nbsp",
            "<",
            ">",
            "</agendaitem>",
            "<agendaitem>",
            "<br>",
            "<pre>",
            "<script>",
            "<!DOCTYPE x>",
            "29/02/2025",
            "Mr ",
            "Q: ");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** The document with one to eight damages. */
    String of(String document) {
        var text = new StringBuilder(document);
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            damage(text);
        }
        return text.toString();
    }

    private void damage(StringBuilder text) {
        if (text.length() < 2) {
            text.append(TOKENS.get(random.nextInt(TOKENS.size())));
            return;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(200));
        switch (random.nextInt(9)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.setCharAt(at, (char) random.nextInt(0x10000));
            case 3 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())).repeat(1 + random.nextInt(30)));
            case 4 -> text.setLength(at);
            case 5 -> text.delete(0, at);
            case 6 -> move(text, at, end);
            default -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
        }
    }

    private void move(StringBuilder text, int at, int end) {
        String moved = text.substring(at, end);
        text.delete(at, end);
        text.insert(random.nextInt(text.length() + 1), moved);
    }
}
