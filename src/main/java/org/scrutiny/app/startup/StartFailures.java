package org.scrutiny.app.startup;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.StoreFailures;
import org.scrutiny.platform.settings.SettingFailures;
import org.scrutiny.platform.settings.StartupException;
import org.scrutiny.platform.store.StoreStartFailures;

/** Ends the process, after a start that failed with one line in the log. */
final class StartFailures {
    private static final Logger LOG = Logger.getLogger("org.scrutiny");

    private StartFailures() {}

    /** @param failure null after an orderly stop */
    static void exit(int code, Throwable failure) {
        if (failure != null) {
            if (!InitialConfigurator.DELAYED_HANDLER.isActivated()) {
                // The start failed before the log was configured.
                InitialConfigurator.DELAYED_HANDLER.setHandlers(
                        new Handler[] {InitialConfigurator.createDefaultHandler()});
            }
            String sentence = explain(failure);
            if (sentence == null) {
                LOG.error("The service cannot start", failure);
            } else {
                LOG.error(sentence);
            }
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    /** What is wrong and what to do about it, on one line; null if the failure is not known. */
    static String explain(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        collect(failure, causes, Collections.newSetFromMap(new IdentityHashMap<>()));
        return Stream.concat(
                        // What the service itself has found out is the most precise.
                        causes.stream()
                                .filter(StartupException.class::isInstance)
                                .map(Throwable::getMessage),
                        causes.stream().map(StartFailures::explainAlone))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(
                        StoreFailures.codeOfFile(failure) == ErrorCode.STORAGE_FULL
                                ? "The disk of SCRUTINY_DATA is full. Make room on it."
                                : null);
    }

    private static void collect(Throwable failure, List<Throwable> causes, Set<Throwable> seen) {
        if (failure != null && seen.add(failure)) {
            causes.add(failure);
            collect(failure.getCause(), causes, seen);
            Arrays.stream(failure.getSuppressed()).forEach(suppressed -> collect(suppressed, causes, seen));
        }
    }

    private static String settingOf(int port) {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.port", Integer.class)
                .filter(management -> management == port)
                .map(management -> "QUARKUS_MANAGEMENT_PORT")
                .orElse("QUARKUS_HTTP_PORT");
    }

    private static String explainAlone(Throwable failure) {
        if (failure instanceof QuarkusBindException bind) {
            return "Port " + bind.getPort() + " of " + bind.getHost()
                    + " is in use by another process. Stop it, or set " + settingOf(bind.getPort())
                    + " to another port.";
        }
        if (failure instanceof BindException bind) {
            return "The service cannot listen on its address: " + bind.getMessage()
                    + ". Correct QUARKUS_HTTP_HOST and QUARKUS_HTTP_PORT.";
        }
        if (failure instanceof IllegalArgumentException
                && String.valueOf(failure.getMessage()).startsWith("port ")) {
            return "QUARKUS_HTTP_PORT is not the number of a port. Set it to a number from 1 to 65535.";
        }
        String setting = SettingFailures.explain(failure);
        return setting != null ? setting : StoreStartFailures.explain(failure);
    }
}
