/**
 * Rows of CSV files. {@code CsvRowReader} reads the header and chooses a {@code RecordMapper}: in a flat file every column is
 * a field of the resource; with measures, every record gives one observation per indicator.
 */
package org.scrutiny.intake.reading.csv;
