package org.scrutiny.figures.apikey;

import jakarta.validation.constraints.NotNull;

/**
 * An API key with the secret that was made for it, which is shown this once and stored nowhere.
 *
 * @param secret the password of HTTP Basic authentication; the user is the id of the key
 */
public record IssuedApiKey(@NotNull ApiKey apiKey, @NotNull String secret) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "IssuedApiKey[" + apiKey.id() + "]";
    }
}
