package org.scrutiny.committee.question;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.scrutiny.platform.rest.AsOf;

/** The filters of a list of questions. */
public class QuestionQuery {
    @QueryParam("state")
    List<QuestionState> state;

    @QueryParam("kind")
    List<QuestionKind> kind;

    @QueryParam("meeting")
    List<String> meeting;

    @QueryParam("indicator")
    List<String> indicator;

    @QueryParam("dashboard")
    List<Integer> dashboard;

    @QueryParam("person")
    List<String> person;

    @QueryParam("overdue")
    Boolean overdue;

    @QueryParam("asOf")
    AsOf asOf;

    /** The requested moment; null for now. */
    Instant moment() {
        return AsOf.moment(asOf);
    }
}
