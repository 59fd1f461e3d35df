/** The benchmark compares the service with reference loads on the same machine. See src/bench/README.md. */
package org.scrutiny.bench;
