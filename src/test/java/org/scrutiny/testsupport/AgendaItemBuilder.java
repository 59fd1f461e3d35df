package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.committee.meeting.AgendaItem;

/** Item 7 of a meeting, unless set otherwise. */
public final class AgendaItemBuilder extends ResourceBuilder<AgendaItemBuilder, AgendaItem> {
    AgendaItemBuilder(String meeting) {
        super(
                "/v1/meetings/" + meeting + "/items",
                AgendaItem.class,
                Map.of("number", "7", "title", "Performance indicators"));
    }

    public AgendaItemBuilder number(Object number) {
        return with("number", number);
    }

    public AgendaItemBuilder title(String title) {
        return with("title", title);
    }
}
