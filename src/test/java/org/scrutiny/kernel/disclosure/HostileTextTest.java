package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.Slow;

/** Texts of a hundred thousand characters that make a screen slow which reads anything again and again. */
@Slow
class HostileTextTest {
    private static final PersonalDataScreen SCREEN = new PersonalDataScreen(DisclosurePolicy.DEFAULT);
    private static final int LENGTH = 100_000;

    /** Processor time, many times what is needed, so that a busy machine causes no failure; other than linear work fails. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1 ",
                "1",
                "01-",
                "0118 ",
                "+44 (0)",
                "a@",
                "a@a.",
                "a@a-",
                "a",
                "[at] ",
                "NHS ",
                "NHS 1 ",
                "999 000 0019 ",
                "Q20700001604",
                "q 2 0 7 ",
                "A1 1A",
                "dob ",
                "1/1/11 ",
                "1 Jan ",
                "born 1",
                "3 ",
                "three ",
                "child ",
                "3. child. ",
                "aged 2 to 4 children ",
                "young ",
                "one in five ",
                " ",
                ".",
                "-",
                "\u00ad",
                "\ud835\udfd8"
            })
    void takesTimeInProportionToTheLength(String unit) {
        String text = unit.repeat(LENGTH / unit.length()) + "!";
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        SCREEN.screen(text, true);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(LIMIT);
    }
}
