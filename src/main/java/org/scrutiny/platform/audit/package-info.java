/** The audit trail: who changed what, who read figures, and who was refused, in a chain of hashes. See docs/decisions/0023. */
package org.scrutiny.platform.audit;
