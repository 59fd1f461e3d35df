/** Caches responses as they were sent, until data that they were made from are written: see docs/decisions/0005. */
package org.scrutiny.platform.responsecache;
