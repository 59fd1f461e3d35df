package org.scrutiny.crash;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashOnH2IT {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasAcknowledged() throws Exception {
        Crash.again(folder, Map.of("SCRUTINY_DATA", folder.resolve("data").toString()));
    }
}
