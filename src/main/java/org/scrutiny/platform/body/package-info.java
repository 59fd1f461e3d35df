/** Receives request bodies in full before they take a thread, and limits how many requests do something expensive at once. */
package org.scrutiny.platform.body;
