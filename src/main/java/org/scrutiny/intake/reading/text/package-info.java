/** Bytes to characters, and characters to physical lines: common to CSV and to newline-delimited JSON. */
package org.scrutiny.intake.reading.text;
