package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.text.Blanks;
import org.scrutiny.testsupport.QuotedMinutes;
import org.scrutiny.testsupport.Slow;

/**
 * Damaged documents are parsed consistently or rejected. For a longer run set
 * {@code -Dminutes.mutation.seconds=600}; for other damage, {@code -Dminutes.mutation.seed=2}.
 */
@Slow
class MutatedDocumentsTest {

    private static final int MUTATIONS = 3_000;

    private final Random random = new Random(Long.getLong("minutes.mutation.seed", 20250403L));
    private final Mutations mutations = new Mutations(random);

    @Test
    void areParsedOrRejected() throws IOException {
        List<String> documents = documents();
        long seconds = Long.getLong("minutes.mutation.seconds", 0L);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        // Of processor time, so that a busy machine fails nothing.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long slowest = 0;
        String slowestDocument = "";
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS || System.nanoTime() < end; i++) {
            String document = mutations.of(documents.get(random.nextInt(documents.size())));
            long start = clock.getCurrentThreadCpuTime();
            for (ParsedMeeting meeting : readings(document)) {
                if (meeting == null) {
                    refused++;
                } else {
                    read++;
                    check(document, meeting);
                }
            }
            long taken = clock.getCurrentThreadCpuTime() - start;
            if (taken > slowest) {
                slowest = taken;
                slowestDocument = document;
            }
        }
        assertThat(read).as("documents read; %s refused", refused).isGreaterThan(MUTATIONS);
        assertThat(refused).isPositive();
        assertThat(Duration.ofNanos(slowest)).as(slowestDocument).isLessThan(Duration.ofSeconds(5));
    }

    /** The result of each reader for the document; null if it rejects it. */
    private static List<ParsedMeeting> readings(String document) {
        var readings = new ArrayList<ParsedMeeting>();
        for (int way = 0; way < 3; way++) {
            try {
                readings.add(
                        switch (way) {
                            case 0 -> MinutesParser.parse(document);
                            case 1 -> MinutesParser.parseHtml(document);
                            default -> MinutesParser.parseXml(document);
                        });
            } catch (MinutesException e) {
                readings.add(null);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("way " + way + " fails on: " + document, e);
            }
        }
        return readings;
    }

    private static void check(String document, ParsedMeeting meeting) {
        try {
            assertThat(meeting.items()).isNotEmpty();
            for (ParsedItem item : meeting.items()) {
                RandomTextTest.assertConsistent(item.text(), item.minutes());
                for (ParsedComment comment : item.minutes().comments()) {
                    check(item.text(), comment);
                }
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("inconsistent: " + document, e);
        }
    }

    private static void check(String source, ParsedComment comment) {
        int before = comment.start();
        int position = 0;
        assertThat(comment.utterances()).isNotEmpty();
        for (Utterance utterance : comment.utterances()) {
            assertThat(utterance.position()).isEqualTo(++position);
            assertThat(utterance.start()).isBetween(before, comment.end());
            assertThat(utterance.end()).isBetween(utterance.start(), comment.end());
            before = utterance.end();
            String text = Blanks.collapse(source, utterance.start(), before);
            assertThat(text).startsWith(utterance.text());
            assertThat(utterance.speaker().basis()).isNotBlank();
            assertThat(utterance.attribution()).isNotNull();
            assertThat(utterance.kind()).isNotNull();
            if (utterance.respondsTo() != null) {
                assertThat(utterance.respondsTo()).isBetween(1, position - 1);
            }
        }
    }

    static List<String> documents() throws IOException {
        var documents = new ArrayList<String>();
        try (InputStream in = MutatedDocumentsTest.class.getResourceAsStream("/minutes/demoshire_quarter_two.txt")) {
            documents.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        documents.add(MeetingXmlTest.MEETING.replace("BODY", "<![CDATA[" + MeetingXmlTest.HTML + "]]>"));
        documents.add(MeetingXmlTest.MEETING.replace("BODY", MeetingXmlTest.HTML.replace("&nbsp;", " ")));
        documents.add("<table><tr><td class='mgItemNumberCell'>7.</td><td><p class='mgAiTitleTxt'>Homes</p>"
                + "<p class='mgSubItemTitleTxt'>Minutes:</p>" + MeetingXmlTest.HTML + "</td></tr></table>");
        documents.addAll(QuotedMinutes.allIfPresent());
        return documents;
    }
}
