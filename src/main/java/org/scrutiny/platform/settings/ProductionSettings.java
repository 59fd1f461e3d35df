package org.scrutiny.platform.settings;

/** What production needs, so that a service with figures about children is not open by mistake. */
final class ProductionSettings {
    private static final int MIN_SECRET_LENGTH = 32;
    /** Random texts of this length have more; a word that is repeated has fewer. */
    private static final int MIN_DIFFERENT = 10;

    private static final String EMBEDDED = "jdbc:h2:";

    private ProductionSettings() {}

    /** @throws StartupException naming the first setting that is missing or unsafe */
    static void check(Settings settings) {
        if (settings.mode() != Mode.PRODUCTION) {
            return;
        }
        String secret = settings.secret().orElse("");
        if (secret.length() < MIN_SECRET_LENGTH || secret.chars().distinct().count() < MIN_DIFFERENT) {
            throw new StartupException("SCRUTINY_MODE=production needs SCRUTINY_SECRET, a random text of at least "
                    + MIN_SECRET_LENGTH + " characters. Make one with 'openssl rand -hex 32'.");
        }
        if (settings.database().url().startsWith(EMBEDDED) && !settings.embeddedDatabase()) {
            throw new StartupException("SCRUTINY_MODE=production needs a database. Set SCRUTINY_DATABASE_URL to that of"
                    + " PostgreSQL, or SCRUTINY_EMBEDDED_DATABASE=true to use a file in SCRUTINY_DATA.");
        }
    }
}
