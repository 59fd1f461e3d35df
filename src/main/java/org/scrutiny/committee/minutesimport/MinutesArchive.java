package org.scrutiny.committee.minutesimport;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.RedactionScope;
import org.scrutiny.committee.redaction.RedactionTarget;
import org.scrutiny.committee.redaction.Redactor;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/** Stores every text imported as the minutes of an item, exactly as received. */
@Singleton
class MinutesArchive implements RedactionTarget {
    private static final String LATEST = """
            SELECT version, source FROM minutes
            WHERE item = ? ORDER BY version DESC FETCH FIRST 1 ROW ONLY""";
    private static final String LOCK = "SELECT id FROM meeting WHERE id = ? FOR UPDATE NOWAIT";
    private static final String INSERT = """
            INSERT INTO minutes (item, version, media_type, source, recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final Actor actor;

    MinutesArchive(Sql sql, Actor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** One imported text. */
    record MinutesText(int version, String source) {}

    /** Rejects a second import of a meeting at the same time as a conflict, instead of letting it wait for the first. */
    void lock(long meeting) {
        sql.query(LOCK, row -> row.getLong(1), List.of(meeting));
    }

    Optional<MinutesText> latest(String item) {
        return sql.query(LATEST, row -> new MinutesText(row.getInt(1), row.getString(2)), List.of(item)).stream()
                .findFirst();
    }

    @Override
    public Class<?> view() {
        return ParsedMeeting.class;
    }

    /** Redacts every version; the places count occurrences in the latest version of each item. */
    @Override
    public List<RedactedPlace> redact(RedactionScope scope, Redactor redactor) {
        String ofMeeting = scope.isEverywhere() ? "%" : scope.meeting() + "-%";
        Map<String, RedactedPlace> places = new LinkedHashMap<>();
        List<List<Object>> changed = new ArrayList<>();
        sql.each(
                "SELECT item, version, source FROM minutes WHERE item LIKE ? ORDER BY item, version",
                row -> {
                    String item = row.getString(1);
                    int times = redactor.count(row.getString(3));
                    if (times > 0) {
                        changed.add(List.of(redactor.redact(row.getString(3)), item, row.getInt(2)));
                        places.put(item, new RedactedPlace(RedactedPlace.RedactedKind.MINUTES, item, times));
                    }
                    return item;
                },
                List.of(ofMeeting),
                item -> {});
        sql.batch("UPDATE minutes SET source = ? WHERE item = ? AND version = ?", changed);
        return List.copyOf(places.values());
    }

    /** @param source the text to which offsets refer */
    void append(String item, int version, MinutesFormat format, String source) {
        sql.update(INSERT, item, version, format.mediaType(), source, RecordingClock.now(), actor.name());
    }
}
