package org.scrutiny.committee.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.committee.meeting.AgendaItem;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.person.Person;
import org.scrutiny.committee.question.Question;

/** Of every text in what comes from minutes it is decided whether people write in it; a new one must be decided too. */
class ProseTest {
    /** Codes, keys and signs, and words of the service's own. */
    private static final Set<String> NO_PROSE = Set.of(
            "action",
            "area",
            "attendance",
            "chain",
            "code",
            "comment",
            "committee",
            "dataNote",
            "fullTextLink",
            "id",
            "indicator",
            "indicators",
            "item",
            "keyword",
            "location",
            "meeting",
            "number",
            "observation",
            "period",
            "periodType",
            "promisedFor",
            "recordedBy",
            "size",
            "status",
            "summary",
            "terminator",
            "time");

    @ParameterizedTest
    @ValueSource(classes = {AgendaItem.class, Comment.class, ParsedMeeting.class, Person.class, Question.class})
    void everyTextIsDecided(Class<?> view) {
        Set<String> texts = new TreeSet<>();
        collect(view, texts, new HashSet<>());
        texts.removeAll(Redactor.PROSE);
        assertThat(NO_PROSE).containsAll(texts);
    }

    private static void collect(Class<?> view, Set<String> texts, Set<Class<?>> seen) {
        if (!view.isRecord() || !seen.add(view)) {
            return;
        }
        for (RecordComponent component : view.getRecordComponents()) {
            Type type = component.getGenericType();
            Type one = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
            if (one == String.class) {
                texts.add(component.getName());
            } else if (one instanceof Class<?> nested) {
                collect(nested, texts, seen);
            }
        }
    }
}
