/**
 * The validation rules for figures, as data. Each can be changed, and either rejects a figure that violates it or stores
 * the figure with a warning. Rules apply to figures written while they are active. Stored figures, unchanged figures,
 * restored figures and deletions are not checked.
 *
 * <p>Figures written together, up to a thousand rows of a file, are checked together: each against the stored figures,
 * which include earlier rows of the file, and against the others of its thousand in any order. A figure rejected by a rule
 * on single figures takes no part in the checks of others. Sudden changes are then detected in the order of the periods, so
 * that a rejected figure does not widen the limits of later ones. Sums come last: every part of a broken sum, and its total,
 * is reported. A writer locks only its own series, so two writers of a total and one of its parts at the same moment may
 * not see each other's figure.
 */
package org.scrutiny.figures.validation;
