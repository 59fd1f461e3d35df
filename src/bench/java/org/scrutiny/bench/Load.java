package org.scrutiny.bench;

import java.io.IOException;

/** Something that can be done as often as possible for a while. */
@FunctionalInterface
interface Load {
    Sample run(int seconds) throws IOException, InterruptedException;

    /** What was done in a second, and how often it failed. */
    record Sample(double perSecond, long errors) {}
}
