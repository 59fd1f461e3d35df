package org.scrutiny.committee.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.committee.meeting.AgendaItem;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.Prose;
import org.scrutiny.committee.person.Person;
import org.scrutiny.committee.question.Question;

/** Every text in what comes from minutes is either marked as prose or listed here as something else. */
class ProseTest {
    /** Codes, keys and symbols, and wording of the service's own. */
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

    private static final List<Class<?>> VIEWS =
            List.of(AgendaItem.class, Comment.class, ParsedMeeting.class, Person.class, Question.class);

    static List<Class<?>> views() {
        return VIEWS;
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyTextIsMarkedOrListed(Class<?> view) {
        Set<String> unmarked = new TreeSet<>();
        collectUnmarked(view, unmarked, new HashSet<>());
        assertThat(NO_PROSE).containsAll(unmarked);
    }

    @Test
    void aNameIsMarkedEverywhereOrNowhere() {
        assertThat(ProseFields.find(VIEWS)).isNotEmpty().doesNotContainAnyElementsOf(NO_PROSE);
    }

    private static void collectUnmarked(Class<?> view, Set<String> texts, Set<Class<?>> visited) {
        if (!view.isRecord() || !visited.add(view)) {
            return;
        }
        for (RecordComponent component : view.getRecordComponents()) {
            Type type = ProseFields.elementType(component);
            if (type == String.class && !component.isAnnotationPresent(Prose.class)) {
                texts.add(component.getName());
            } else if (type instanceof Class<?> nested) {
                collectUnmarked(nested, texts, visited);
            }
        }
    }
}
