/** What committees asked for and were promised, who is to answer by when, and what became of it. */
package org.scrutiny.committee.question;
