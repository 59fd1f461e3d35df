/** One row for each indicator, ranked by what needs attention. */
package org.scrutiny.answers.summary;
