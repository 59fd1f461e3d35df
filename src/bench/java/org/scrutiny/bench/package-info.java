/** The benchmark: what the service does in a second, beside what could be done. See src/bench/README.md. */
package org.scrutiny.bench;
