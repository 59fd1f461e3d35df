package org.scrutiny.platform.audit;

import org.scrutiny.platform.http.Endpoint;

/**
 * Something that can happen many times a second and is then counted.
 *
 * @param endpoint null if it does not matter which, or none is known
 * @param path normalised, without matrix parameters; null if it does not matter
 * @param query null if there is none, or it does not matter; without a path, the {@link Identifiers} that a request names
 * @param status null if it does not matter
 */
record Occurrence(AuditKind kind, String principal, Endpoint endpoint, String path, String query, Integer status) {
    /** The same without what was asked for. */
    Occurrence inGeneral() {
        return new Occurrence(
                kind, kind == AuditKind.CREDENTIALS_REFUSED ? null : principal, endpoint, null, null, status);
    }
}
