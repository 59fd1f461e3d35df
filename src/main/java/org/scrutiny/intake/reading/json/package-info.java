/** Rows of JSON files: one array, or one object per line. */
package org.scrutiny.intake.reading.json;
