/** Who may do what: roles, the permission that each operation needs, and the caller of a request. See docs/decisions/0021. */
package org.scrutiny.platform.access;
