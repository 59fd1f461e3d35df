package org.scrutiny.intake.reading.csv;

/** A column of a file: its position from 0 and its name in the header. */
record Column(int index, String name) {}
