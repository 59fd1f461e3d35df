/** Decides what a publication shows of its figures, and keeps what is public. */
package org.scrutiny.figures.disclosure;
