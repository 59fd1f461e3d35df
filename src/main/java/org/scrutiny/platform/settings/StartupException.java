package org.scrutiny.platform.settings;

/** The service cannot start, for a reason that its operator can mend. The message says in one sentence what is wrong, and what to do in another. */
public final class StartupException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
