/** Tells which figures are expected, when each is due, and whether it came in time. */
package org.scrutiny.figures.returns;
