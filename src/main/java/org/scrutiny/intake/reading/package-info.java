/**
 * Reads files from other systems as rows: the fields of one resource, the column that each field came from, and every fault
 * with its line, column, pointer, value and remedy. Pure: nothing here knows the catalogue or the store, and no reader holds
 * more than one record.
 *
 * <p>The inner packages, each depending only on those before it: {@code text} (bytes to characters to physical lines),
 * {@code figure} (cells to numbers and symbols), {@code profile} (how the columns of a layout are read), {@code csv.record}
 * (lines to CSV records, with recovery from broken quotes), {@code csv} and {@code json} (records to rows).
 */
package org.scrutiny.intake.reading;
