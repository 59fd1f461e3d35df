package org.scrutiny.app.startup;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutiny.figures.apikey.ApiKeyInput;
import org.scrutiny.figures.apikey.ApiKeys;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.BodyReader;
import org.scrutiny.platform.settings.StartupException;

/** Creates an API key on the server, such as the first one, which creates the others: {@code create-key NAME ROLE…}. */
@Singleton
class KeyCommand {
    private static final String ACTOR = "create-key";

    private final ApiKeys keys;
    private final Validator validator;
    private final CurrentCaller current;

    KeyCommand(ApiKeys keys, Validator validator, CurrentCaller current) {
        this.keys = keys;
        this.validator = validator;
        this.current = current;
    }

    /** @throws StartupException naming a role that does not exist */
    static ApiKeyInput input(String... arguments) {
        List<Role> roles =
                Arrays.stream(arguments).skip(2).map(KeyCommand::role).toList();
        return new ApiKeyInput(arguments[1], roles, null, null, null);
    }

    private static Role role(String name) {
        return Stream.of(Role.values())
                .filter(role -> EnumNames.of(role).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new StartupException("There is no role '" + name + "'. The roles are "
                        + Stream.of(Role.values()).map(EnumNames::of).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Prints the key to the standard output, not to the log, which may be kept.
     *
     * @throws StartupException if there is such a key, or the name is not valid
     */
    @ActivateRequestContext
    void run(String... arguments) {
        current.set(Caller.ofService(ACTOR));
        try {
            ApiKeyInput input = input(arguments);
            BodyReader.check(validator.validate(input));
            IssuedApiKey created = keys.create(input);
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            out.println("id     " + created.apiKey().id());
            out.println("secret " + created.secret());
        } catch (ProblemException e) {
            throw new StartupException(e.getMessage(), e);
        }
    }
}
