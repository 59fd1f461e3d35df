/** Tokens of an identity provider, OpenID Connect, as credentials of people and systems. See docs/decisions/0022. */
package org.scrutiny.platform.oidc;
