/** Takes personal data out of minutes and of all that was made of them: docs/decisions/0009-redaction-preserves-text-length.md. */
package org.scrutiny.committee.redaction;
