package org.scrutiny.meeting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.scrutiny.store.Actor;
import org.scrutiny.store.Moments;
import org.scrutiny.store.Sql;

/** Keeps every text that was imported as the minutes of an item, exactly as it came. */
@Singleton
class MinutesTexts {
    private final Sql sql;
    private final Actor actor;

    MinutesTexts(Sql sql, Actor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** One imported text. */
    record MinutesText(int version, String source) {}

    Optional<MinutesText> latest(String item) {
        return sql
                .query(
                        "SELECT version, source FROM minutes WHERE item = ? ORDER BY version DESC FETCH FIRST 1 ROW ONLY",
                        row -> new MinutesText(row.getInt(1), row.getString(2)),
                        List.of(item))
                .stream()
                .findFirst();
    }

    /** @param form in what form it came; the text is what offsets refer to */
    void append(String item, int version, MinutesForm form, String source) {
        sql.update(
                "INSERT INTO minutes (item, version, media_type, source, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?)",
                item,
                version,
                form.mediaType(),
                source,
                Moments.now(),
                actor.name());
    }
}
