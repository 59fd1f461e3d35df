/** Which figures are expected, when each is due, and whether it arrived on time. */
package org.scrutiny.figures.returns;
