/** Caches complete responses until the data that they depend on is written: see docs/decisions/0005 and 0015. */
package org.scrutiny.platform.responsecache;
