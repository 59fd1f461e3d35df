package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/** Reads the roles in which people spoke at meetings. */
@Singleton
public class SpeakerHistory {
    private static final Comparator<SpokenRole> ORDER = Comparator.<SpokenRole, Long>comparing(
                    role -> Long.valueOf(role.meeting()))
            .thenComparing(SpokenRole::role)
            .thenComparing(SpokenRole::jobTitle, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final String ROLES = """
            SELECT u.speaker, c.meeting, u.speaker_role, u.job_title, count(*)
            FROM utterance u JOIN meeting_comment c ON c.id = u.comment_id
            WHERE u.speaker IN (%s)
            GROUP BY u.speaker, c.meeting, u.speaker_role, u.job_title""";

    private final CommentRepository comments;
    private final Sql sql;

    SpeakerHistory(CommentRepository comments, Sql sql) {
        this.comments = comments;
        this.sql = sql;
    }

    /** Roles by the speaker's name in lower case. */
    public static final class ByName {
        private final Map<String, Map<SpokenRole, Integer>> counted = new HashMap<>();

        /** The roles of a person with these names, in the order of meetings. */
        public List<SpokenRole> of(Collection<String> names) {
            Map<SpokenRole, Integer> all = new HashMap<>();
            names.forEach(name -> counted.getOrDefault(name, Map.of())
                    .forEach((role, times) -> all.merge(role, times, Integer::sum)));
            return all.entrySet().stream()
                    .map(one -> new SpokenRole(
                            one.getKey().meeting(),
                            one.getKey().role(),
                            one.getKey().jobTitle(),
                            one.getValue()))
                    .sorted(ORDER)
                    .toList();
        }

        private void add(String name, String meeting, SpeakerRole role, String jobTitle, int times) {
            counted.computeIfAbsent(name, key -> new HashMap<>())
                    .merge(new SpokenRole(meeting, role, jobTitle, 0), times, Integer::sum);
        }
    }

    /**
     * Finds the roles of the speakers with these names.
     *
     * @param names in lower case
     * @param asOf null for now
     */
    public ByName find(List<String> names, Instant asOf) {
        ByName found = new ByName();
        if (names.isEmpty()) {
            return found;
        }
        if (asOf == null) {
            sql.each(
                    ROLES.replace("%s", Sql.marks(names)),
                    row -> {
                        found.add(
                                row.getString(1),
                                row.getString(2),
                                SpeakerRole.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getInt(5));
                        return found;
                    },
                    new ArrayList<>(names),
                    row -> {});
        } else {
            comments.listAll(Where.ALL.having("utterance", "comment_id", Where.ALL.in("speaker", names)), asOf)
                    .forEach(comment -> comment.utterances().forEach(said -> {
                        String name = UtteranceIndex.lower(said.speaker().name());
                        if (name != null && names.contains(name)) {
                            found.add(
                                    name,
                                    comment.meeting(),
                                    said.speaker().role(),
                                    UtteranceIndex.cut(said.speaker().jobTitle()),
                                    1);
                        }
                    }));
        }
        return found;
    }
}
