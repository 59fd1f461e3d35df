/** What people decide about a series, with who, when and why: the service never moves limits or drops a figure itself. */
package org.scrutiny.figures.judgement;
