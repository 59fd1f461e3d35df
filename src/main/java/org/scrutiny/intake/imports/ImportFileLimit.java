package org.scrutiny.intake.imports;

import jakarta.inject.Singleton;
import org.scrutiny.platform.body.BodyLimitRule;
import org.scrutiny.platform.settings.Settings;

/** An import file may be larger than any other body. */
@Singleton
class ImportFileLimit implements BodyLimitRule {
    private final long maxSize;

    ImportFileLimit(Settings settings) {
        this.maxSize = settings.largestImport().asLongValue();
    }

    @Override
    public String path() {
        return ImportResource.PATH;
    }

    @Override
    public long maxSize() {
        return maxSize;
    }
}
