package org.scrutiny.bench;

import java.io.IOException;

/** Something that can be done as often as possible for a while. */
@FunctionalInterface
interface Load {
    Sample run(int seconds) throws IOException, InterruptedException;

    /** The same load, with something done before it that is not measured. */
    default Load after(Preparation preparation) {
        return seconds -> {
            preparation.run();
            return run(seconds);
        };
    }

    /** What was done in a second, and how often it failed. */
    record Sample(double perSecond, long errors) {}

    @FunctionalInterface
    interface Preparation {
        void run() throws IOException;
    }
}
