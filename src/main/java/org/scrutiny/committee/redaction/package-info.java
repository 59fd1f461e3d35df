/** Takes personal data out of minutes and of all that was made of them: docs/decisions/0009-redaction-leaves-marks-of-the-same-length.md. */
package org.scrutiny.committee.redaction;
