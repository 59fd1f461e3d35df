/** Takes in whole files: reads them by a profile, writes all or nothing or what can be written, and reports row by row. */
package org.scrutiny.intake.imports;
