/** The pure computation of a trend, from loaded inputs to the result: no database, no request. */
package org.scrutiny.answers.trend.assembly;
