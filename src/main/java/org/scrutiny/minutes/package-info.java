/**
 * Reads the plain-text minutes of one agenda item. Stages: {@code SourceText} (lines with offsets), {@code BlockReader}
 * (paragraphs and list items), {@code BlockCutter} and {@code Piece} (what each block is), {@code Segmenter} (headings,
 * comments, resolutions). Depends on {@code java.*} only.
 */
package org.scrutiny.minutes;
