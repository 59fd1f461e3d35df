/** Which periods are published, and so locked against changes. The workflow that publishes them is in signoff. */
package org.scrutiny.figures.publication;
