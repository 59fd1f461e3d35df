/**
 * The rules that figures are held against when they are written, as data: each can be changed, and says whether what breaks
 * it is refused or stored with a warning. A rule speaks of the figures that are written while it is in force; what is
 * stored, what a write leaves as it was, and what is restored or deleted is not judged.
 *
 * <p>Figures that are written together, up to a thousand rows of a file, are judged together: each beside what is stored,
 * which is what came before and the rows of the same file before these thousand, and beside the others of its thousand,
 * wherever in it they stand. One that is refused for itself is no neighbour to any other. Then sudden changes are looked
 * for in the order of the periods, so that one that is refused does not widen the limits of those after it. Sums come
 * last: all parts of a broken one, and its total, are named. A writer holds its own series and no other, so two that
 * write a total and one of its parts at the same moment may not see each other.
 */
package org.scrutiny.figures.validation;
