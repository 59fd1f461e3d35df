/**
 * Reads files that others wrote, CSV and JSON, as rows: the fields of one resource, where each of them stands in the file,
 * and every fault with its line, column, pointer, value and remedy. Stages of CSV: {@code Encoding} (characters),
 * {@code Lines} (physical lines), {@code RecordReader} (records), {@code Header} and a {@code RecordMapper} (what the columns
 * mean), {@code ParsedRow}. Nothing holds more than a record, and nothing here knows the catalogue or the store.
 */
package org.scrutiny.intake.reading;
