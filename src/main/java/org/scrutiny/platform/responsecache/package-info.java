/** Caches complete responses until the data that they depend on is written: see docs/decisions/0005. */
package org.scrutiny.platform.responsecache;
