package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.QuestionBuilder;
import org.scrutiny.testsupport.Samples;

/** Questions written by hand. */
@QuarkusTest
@Fast
class QuestionTest extends AbstractQuestionTest {
    @Test
    void createReturnsTheQuestionWithDerivedFields() {
        String meeting = meeting("2024-09-12");
        String indicator = aCount().state("requested").create().code();
        Response created = aQuestion("How many children are on no school roll?")
                .askedBy("Councillor Orme")
                .addressee("Ines Vale")
                .at(meeting)
                .due("2024-10-31")
                .about(indicator)
                .post();
        String id = created.then().statusCode(201).extract().path("id");
        created.then().header("Location", containsString("/v1/questions/" + id));
        Question question = find(id);
        assertThat(question.text()).isEqualTo("How many children are on no school roll?");
        assertThat(question.askedBy()).isEqualTo("Councillor Orme");
        assertThat(question.addressee()).isEqualTo("Ines Vale");
        assertThat(question.meeting()).isEqualTo(meeting);
        assertThat(question.comment()).isNull();
        assertThat(question.kind()).isEqualTo(QuestionKind.QUESTION);
        assertThat(question.state()).isEqualTo(QuestionState.OPEN);
        assertThat(question.origin()).isEqualTo(QuestionOrigin.PERSON);
        assertThat(question.due()).isEqualTo("2024-10-31");
        assertThat(question.overdue()).isTrue();
        assertThat(question.indicators()).containsExactly(indicator);
        assertThat(question.answers()).isEmpty();
        assertThat(question.chain()).isEmpty();
        assertThat(question.summary()).isEqualTo("Not yet answered. It was due on 31 October 2024.");
        assertThat(question.dataAvailable()).isFalse();
        assertThat(question.dataNote())
                .isEqualTo("There are no figures for " + indicator + " (Referrals; requested, not yet collected).");
    }

    @Test
    void dataAvailableFollowsTheFiguresOfTheIndicators() {
        String indicator = aCount().create().code();
        String id = aQuestion("Why so many?").about(indicator).create().id();
        String path = "/v1/questions/" + id;
        String before = tag(path);
        assertThat(find(id).dataAvailable()).isFalse();
        Observation figure =
                anObservation(indicator, Samples.makeArea(), "Q1 2024/25", 7).create();
        getUnless(before, path).then().statusCode(200);
        assertThat(find(id).dataAvailable()).isTrue();
        assertThat(find(id).dataNote()).isNull();
        assertThat(find(id).revisionNumber()).isEqualTo(1);
        delete("/v1/observations/" + figure.id(), "*").then().statusCode(204);
        assertThat(find(id).dataAvailable()).isFalse();
        get(path + "?asOf=" + figure.recordedAt()).then().body("dataAvailable", equalTo(true));
    }

    @Test
    void aQuestionWithoutDueDateAndIndicatorSaysSo() {
        Question question = find(aQuestion("Why?").create().id());
        assertThat(question.due()).isNull();
        assertThat(question.overdue()).isFalse();
        assertThat(question.askedBy()).isNull();
        assertThat(question.addressee()).isNull();
        assertThat(question.dataAvailable()).isNull();
        assertThat(question.dataNote()).contains("not linked to an indicator");
    }

    @Test
    void writesRequireTheCurrentVersion() {
        QuestionBuilder body = aQuestion("What did it cost?");
        String id = body.create().id();
        String path = "/v1/questions/" + id;
        String first = tag(path);
        getUnless(first, path).then().statusCode(304);
        json(body).put(path).then().statusCode(428);
        body.kind("request")
                .due("2999-01-31")
                .put(id, first)
                .then()
                .statusCode(200)
                .body("revisionNumber", equalTo(2))
                .body("kind", equalTo("request"))
                .body("summary", equalTo("Requested but not yet delivered. It is due on 31 January 2999."));
        body.put(id, first).then().statusCode(412);
        delete(path, first).then().statusCode(412);
        delete(path, tag(path)).then().statusCode(204);
        get(path).then().statusCode(410);
        body.put(id, first).then().statusCode(410);
        get("/v1/questions/999999999").then().statusCode(404);
    }

    @Test
    void everyStateIsStoredAndInTheChangeFeed() {
        String id = aQuestion("What did it cost?").askedBy("Members").create().id();
        Response created = get("/v1/questions/" + id);
        String recordedAt = created.path("recordedAt");
        answer(id, "answer").then().statusCode(201);
        get("/v1/questions/" + id + "?asOf=" + recordedAt)
                .then()
                .body("state", equalTo("open"))
                .body("answers", empty());
        get("/v1/changes?type=question&limit=1000&since=" + recordedAt)
                .then()
                .body("value.findAll { it.key == '" + id + "' }.action", contains("created", "revised"))
                .body("value.findAll { it.key == '" + id + "' }.href", hasItem("/v1/questions/" + id));
    }

    @ParameterizedTest
    @CsvSource({
        "meeting, 999999999, unknown_reference, /meeting, 422",
        "comment, 1, broken_rule, /meeting, 422",
        "dashboard, 999999, unknown_reference, /dashboard, 422",
        "indicators, NO1, unknown_reference, /indicators/0, 422",
        "chain, 999999999, unknown_reference, /chain/0, 422",
        "kind, rumour, invalid_value, /kind, 400",
        "due, tomorrow, wrong_type, /due, 400",
        "text, ' ', invalid_value, /text, 400",
        "state, answered, unknown_field, /state, 400",
    })
    void rejectsInvalidFields(String field, String value, String code, String pointer, int status) {
        Object sent = switch (field) {
            case "indicators", "chain" -> List.of(value);
            case "dashboard" -> Integer.valueOf(value);
            default -> value;
        };
        aQuestion("Why?")
                .with(field, sent)
                .post()
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void referencedResourcesCannotBeDeleted() {
        String meeting = meeting("2024-09-12");
        String indicator = aCount().create().code();
        aQuestion("Why?").about(indicator).at(meeting).create();
        delete("/v1/meetings/" + meeting, "*").then().statusCode(409).body("code", equalTo("in_use"));
        delete("/v1/indicators/" + indicator, "*").then().statusCode(409).body("code", equalTo("in_use"));
    }
}
