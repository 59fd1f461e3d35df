/**
 * Reads the minutes of agenda items from plain text, HTML and the XML of a meeting. {@code MinutesParser} is the only
 * way in and {@code model} is what it returns; the other rooms are internal:
 *
 * <ul>
 *   <li>{@code source} extracts the text of each item from a page or record and puts the meeting together;
 *   <li>{@code layout} divides a text into blocks and finds its headings, comments, resolutions and documents;
 *   <li>{@code speech} finds who says what in each comment;
 *   <li>{@code text} is shared by these: lines with offsets, blanks, labels and the shape of sentences.
 * </ul>
 *
 * <p>The word lists are text resources in {@code resources/minutes}. Depends on {@code java.*}, StAX, jsoup and
 * {@code kernel.text} only.
 */
package org.scrutiny.committee.minutes;
