/**
 * The statistics of a series: process limits, rules and verdicts. Nothing here knows of the web or the store. What decides
 * a verdict is compared exactly; a {@code double} is for showing only.
 */
package org.scrutiny.kernel.statistics;
