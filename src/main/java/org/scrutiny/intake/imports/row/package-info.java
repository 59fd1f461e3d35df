/**
 * Validates and writes the rows of a file by the rules of single requests: observations in batches, catalogue resources one
 * by one. A row with a fault never prevents the others from being written; the caller commits or rolls back.
 */
package org.scrutiny.intake.imports.row;
