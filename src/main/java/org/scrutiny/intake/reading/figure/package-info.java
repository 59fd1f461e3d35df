/** Cells of figures: numbers as people and spreadsheets write them, and the symbols of official statistics. */
package org.scrutiny.intake.reading.figure;
