/** Lets a client send a request again without doing it twice: the header Idempotency-Key. */
package org.scrutiny.platform.idempotency;
