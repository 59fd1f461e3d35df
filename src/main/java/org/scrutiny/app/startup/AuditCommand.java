package org.scrutiny.app.startup;

import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.scrutiny.platform.audit.AuditHead;
import org.scrutiny.platform.audit.AuditVerifier;
import org.scrutiny.platform.settings.StartupException;

/** Verifies the audit trail: {@code verify-audit}, or {@code verify-audit NUMBER:HASH} with an entry from an earlier log. */
@Singleton
class AuditCommand {
    private static final Pattern NOTED = Pattern.compile("[0-9]{1,18}:[0-9a-f]{64}");

    private final AuditVerifier verifier;

    AuditCommand(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * The entry that an argument names.
     *
     * @return null if there is no argument
     * @throws StartupException if it does not have the form of one
     */
    static AuditHead noted(String... arguments) {
        if (arguments.length == 1) {
            return null;
        }
        if (!NOTED.matcher(arguments[1]).matches()) {
            throw new StartupException(
                    "'" + arguments[1] + "' is not an entry of the audit trail. Give its number and its"
                            + " hash as in the log, such as 12:" + AuditHead.START.hash() + ".");
        }
        int colon = arguments[1].indexOf(':');
        return new AuditHead(Long.parseLong(arguments[1].substring(0, colon)), arguments[1].substring(colon + 1));
    }

    /** Prints what was found to the standard output; returns the exit code, 1 if the chain is broken. */
    int run(String... arguments) {
        AuditVerifier.Result result = verifier.verify(noted(arguments));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("entries " + result.entries());
        out.println("latest  " + result.latest());
        out.println(result.failure() == null ? "The audit trail is in order." : "BROKEN: " + result.failure());
        return result.failure() == null ? 0 : 1;
    }
}
