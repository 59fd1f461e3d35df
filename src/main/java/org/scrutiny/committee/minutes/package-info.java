/**
 * Reads the minutes of agenda items from plain text, HTML and the XML of a meeting. Stages: {@code HtmlPage} and
 * {@code MeetingXml} (the text of each item and where its parts stand), {@code SourceText} (lines with offsets),
 * {@code BlockReader} (paragraphs and list items), {@code BlockCutter} and {@code Piece} (what each block is),
 * {@code Segmenter} (headings, comments, resolutions), {@code Sentences}, {@code ClauseReader} and {@code Conversation}
 * (who says what). The word lists are in {@code SpeechVerbs}, {@code Passives}, {@code Promises}, {@code SubjectReader},
 * {@code NamePatterns} and {@code Offices}. Depends on {@code java.*}, StAX and jsoup only.
 */
package org.scrutiny.committee.minutes;
