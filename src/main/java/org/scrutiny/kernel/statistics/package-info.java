/**
 * Statistics of a series, without dependencies on the web or the store. Three groups: the XmR chart ({@link
 * org.scrutiny.kernel.statistics.XmrChart}, limits, segments, rules), the uncertainty of single values ({@link
 * org.scrutiny.kernel.statistics.Intervals}, comparisons and changes) and yearly values ({@link
 * org.scrutiny.kernel.statistics.Year}, recent trend). Comparisons with limits and targets are exact; a {@code double} only
 * shows such a number.
 */
package org.scrutiny.kernel.statistics;
