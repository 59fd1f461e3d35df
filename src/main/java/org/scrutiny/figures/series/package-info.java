/** What everything about figures shares: the keys of a figure and of a series, and the locks that order their writers. */
package org.scrutiny.figures.series;
