package org.scrutiny.testsupport;

/** The kinds of resource that a client can write, each with its key and a text field that a replacement can change. */
public enum ResourceKind {
    AREA("/v1/areas", "code", "name"),
    DASHBOARD("/v1/dashboards", "number", "title"),
    INDICATOR("/v1/indicators", "code", "definition"),
    OBSERVATION("/v1/observations", "id", "note"),
    TARGET("/v1/targets", "id", "rationale"),
    JUDGEMENT("/v1/judgements", "id", "reason"),
    MEETING("/v1/meetings", "id", "committee"),
    AGENDA_ITEM("/v1/meetings/{meeting}/items", "number", "purpose"),
    COMMENT("/v1/comments", "id", "text"),
    IMPORT_PROFILE("/v1/import-profiles", "name", "indicatorColumn");

    public final String path;
    public final String key;
    public final String text;

    ResourceKind(String path, String key, String text) {
        this.path = path;
        this.key = key;
        this.text = text;
    }

    /** A body with a new key. Only the kinds that refer to the series or the agenda item use them. */
    public ResourceBuilder<?, ?> body(String indicator, String area, String item) {
        return switch (this) {
            case AREA -> Builders.anArea();
            case DASHBOARD -> Builders.aDashboard();
            case INDICATOR -> Builders.anIndicator();
            case OBSERVATION -> Builders.anObservation(indicator, area, "Q1 2024/25", 50.5);
            case TARGET -> Builders.aTarget().of(indicator).in(area);
            case JUDGEMENT -> Builders.aJudgement().of(indicator).in(area).period("Q1 2024/25");
            case MEETING -> Builders.aMeeting();
            case AGENDA_ITEM -> Builders.anItem("{meeting}").number("8");
            case COMMENT -> Builders.aComment(item, "Members asked why.");
            case IMPORT_PROFILE -> new ImportProfileBuilder();
        };
    }
}
