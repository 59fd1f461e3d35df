/** A line for each indicator, for who has to see at once what needs attention. */
package org.scrutiny.answers.summary;
