/** Redacts personal data in minutes and in everything derived from them: docs/decisions/0009-redaction-preserves-text-length.md. */
package org.scrutiny.committee.redaction;
