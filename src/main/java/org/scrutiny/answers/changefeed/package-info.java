/** Tells what was written, in an order in which a reader who comes back misses nothing: see docs/decisions/0007. */
package org.scrutiny.answers.changefeed;
