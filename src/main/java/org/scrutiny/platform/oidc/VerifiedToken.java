package org.scrutiny.platform.oidc;

import java.time.Instant;
import org.scrutiny.platform.access.Caller;

/**
 * What a token says that was verified.
 *
 * @param expiresAt when it ends, by the clock of the provider
 */
record VerifiedToken(Caller caller, Instant expiresAt) {}
