/** The result of a trend, as the contract describes it. */
package org.scrutiny.answers.trend.model;
