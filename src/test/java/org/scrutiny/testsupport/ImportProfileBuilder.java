package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.intake.imports.profile.NamedProfile;

/** A profile of flat files whose column of areas has a name of its own. */
public final class ImportProfileBuilder extends ResourceBuilder<ImportProfileBuilder, NamedProfile> {
    ImportProfileBuilder() {
        super("/v1/import-profiles", NamedProfile.class, Map.of("extends", "flat", "areaColumn", "where"));
    }
}
