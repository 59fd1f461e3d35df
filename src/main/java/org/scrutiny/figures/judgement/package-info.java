/** Decisions that people record about a series. The service itself never moves limits or drops a figure. */
package org.scrutiny.figures.judgement;
