/** Import profiles, which define how the columns of a layout are read, and the built-in layouts that they extend. */
package org.scrutiny.intake.reading.profile;
