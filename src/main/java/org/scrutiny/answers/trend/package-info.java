/**
 * The trend of a stored or posted series: resources, and loading of the inputs. {@code assembly} computes the result, {@code
 * model} is its shape in the contract.
 */
package org.scrutiny.answers.trend;
