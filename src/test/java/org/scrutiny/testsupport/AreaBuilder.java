package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.figures.area.Area;

/** A local authority, unless set otherwise. */
public final class AreaBuilder extends ResourceBuilder<AreaBuilder, Area> {
    AreaBuilder() {
        super(
                "/v1/areas",
                Area.class,
                Map.of("code", Samples.newAreaCode(), "name", "Testshire", "level", "local_authority"));
    }

    public AreaBuilder code(String code) {
        return with("code", code);
    }

    public AreaBuilder name(String name) {
        return with("name", name);
    }

    public AreaBuilder level(String level) {
        return with("level", level);
    }

    public AreaBuilder in(String parent) {
        return with("parent", parent);
    }
}
