/**
 * Signs off what a dashboard shows of an area in a period: drafted, submitted, approved, published. What is published does
 * not change until someone reopens it and says why.
 */
package org.scrutiny.figures.signoff;
