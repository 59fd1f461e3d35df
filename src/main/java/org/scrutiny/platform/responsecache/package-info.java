/**
 * Keeps answers as they were sent, and sends them again until something that they were made from is written: see
 * docs/decisions/0005.
 */
package org.scrutiny.platform.responsecache;
