/**
 * Imports whole files. {@code ImportSubmission} accepts a file and either runs it at once or adds it to the
 * {@code ImportQueue}, from which {@code ImportWorker} runs it in the background. Both run it in an
 * {@code ImportTransaction}, in which {@code ImportRunner} reads the file and writes its rows; a dry run, and a bad row in mode
 * {@code all}, roll it back.
 */
package org.scrutiny.intake.imports;
