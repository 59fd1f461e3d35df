/**
 * Splits a CSV file into records and recovers from broken quotes.
 *
 * <p>A CSV parser that meets an opening quote without a closing one treats the rest of the file, or all records up to the
 * next quote, as one field. One typing error would then hide thousands of good rows, although an import in mode
 * {@code partial} promises that a bad row never affects its neighbours, and every fault must be reported with the line on
 * which it is.
 *
 * <p>The parser itself (FastCSV) has no way to go back. Recovery therefore controls what the parser sees:
 *
 * <ul>
 *   <li>{@code RecoveringLineReader} is the parser's input. It passes on one physical line per read and retains the lines of
 *       the current record. A parser that asks for another line within a record must be inside quotes; the reader notes in
 *       which field, and on which line that quote opened. Beyond 65,536 characters in one quote it reports the end of the
 *       file to the parser and gives up.
 *   <li>{@code RecordReader} examines each record and decides whether a quote is broken: the parser failed, the reader gave
 *       up, the quote is in a column that cannot contain line breaks, or the record has the wrong number of fields while the
 *       line after the quote has the right one.
 *   <li>If so, only the line with the quote becomes a record with a fault. The lines after it are pushed back into
 *       {@code Lines} and read again by a new parser, as records of their own. What may be read again is limited in total, so
 *       a crafted file cannot make the work quadratic; beyond the limit, reading stops with a fault.
 * </ul>
 *
 * <p>{@code RecordCells} receives the fields from the parser and creates strings only for the columns that are wanted,
 * sharing equal ones through {@code StringPool}: no memory is spent on columns that are not read.
 */
package org.scrutiny.intake.reading.csv.record;
