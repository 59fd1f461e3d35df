/** Saved import profiles. */
package org.scrutiny.intake.imports.profile;
