package org.scrutiny.figures.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.ValidationRuleBuilder;

@QuarkusTest
class ValidationRuleResourceTest extends ValidationRuleTestBase {
    @Test
    void everyStoreStartsWithTheShippedRules() {
        get("/v1/validation-rules?limit=1000")
                .then()
                .statusCode(200)
                .body("value.name", hasItems("part-of-a-whole", "sudden-change", "value-is-ratio"));
        get("/v1/validation-rules/sudden-change")
                .then()
                .body("kind", equalTo("sudden_change"))
                .body("severity", equalTo("warning"))
                .body("active", equalTo(true));
    }

    @Test
    void savesReplacesAndDeletesARule() {
        String name = rule("bounds").lower(1).upper(2.5).create().name();
        String path = "/v1/validation-rules/" + name;
        ValidationRule saved = read(path, ValidationRule.class);
        assertThat(tag(path)).isEqualTo("\"1\"");
        assertThat(saved.name()).isEqualTo(name);
        assertThat(saved.indicator()).isEqualTo(indicator);
        assertThat(saved.measure()).isNull();
        assertThat(saved.parameters())
                .isEqualTo(new RuleParameters(BigDecimal.ONE, new BigDecimal("2.5"), null, null, List.of(), null));
        assertThat(saved.reason()).isNull();
        assertThat(saved.active()).isTrue();
        ValidationRuleBuilder body = aRule("bounds").error().upper(3).reason("Too many.");
        json(body).put(path).then().statusCode(428);
        body.put(name, 7).then().statusCode(412);
        body.put(name, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("parameters.lower", nullValue())
                .body("reason", equalTo("Too many."));
        body.put(name + "-none", 1).then().statusCode(404);
        delete(path, "\"1\"").then().statusCode(412);
        delete(path, "\"2\"").then().statusCode(204);
        get(path).then().statusCode(410);
        body.put(name, 2).then().statusCode(410);
        json(body).put(path).then().statusCode(200).header("ETag", "\"4\"");
        get(path + "-none").then().statusCode(404);
        delete(path, "\"4\"").then().statusCode(204);
    }

    @Test
    void listIsFiltered() {
        String one = rule("bounds").lower(1).create().name();
        String two = rule("value_is_ratio").error().create().name();
        String of = "/v1/validation-rules?indicator=" + indicator;
        get(of).then().body("value.name", hasItems(one, two));
        get(of + "&kind=bounds").then().body("value.name", contains(one));
        get(of + "&severity=error").then().body("value.name", contains(two));
        get(of + "&active=false").then().body("value", equalTo(List.of()));
        get(of + "&limit=1&count=true")
                .then()
                .body("value.name", contains(one.compareTo(two) < 0 ? one : two))
                .body("count", equalTo(2));
        get("/v1/validation-rules?kind=bounds&limit=1000").then().body("value.kind", everyItem(equalTo("bounds")));
        get("/v1/validation-rules?kind=none").then().statusCode(400);
        get("/v1/validation-rules?sverity=error").then().statusCode(400);
    }

    @Test
    void listAsOfAMomentHasTheRulesOfThatMoment() {
        Instant before = Instant.now();
        ValidationRuleBuilder body = rule("bounds").upper(40);
        ValidationRule created = body.create();
        ValidationRule other = rule("value_is_ratio").create();
        aRule("bounds").of(anIndicator().create().code()).upper(40).create();
        Instant between = Instant.now();
        ValidationRule changed = body.error().upper(50).replace(created.name(), 1);
        delete("/v1/validation-rules/" + other.name(), "\"1\"").then().statusCode(204);
        Instant after = Instant.now();

        assertThat(rulesAsOf(before, "")).isEmpty();
        assertThat(rulesAsOf(created.recordedAt(), "")).containsExactly(created);
        assertThat(rulesAsOf(between, ""))
                .containsExactlyInAnyOrder(created, other)
                .isSortedAccordingTo(Comparator.comparing(ValidationRule::name));
        assertThat(rulesAsOf(changed.recordedAt(), "")).containsExactlyInAnyOrder(changed, other);
        assertThat(rulesAsOf(after, "")).containsExactly(changed);
        assertThat(rulesAsOf(between, "&kind=bounds&severity=warning")).containsExactly(created);
        assertThat(rulesAsOf(between, "&severity=error")).isEmpty();
        assertThat(rulesAsOf(after, "&severity=error")).containsExactly(changed);
        get("/v1/validation-rules?limit=1&count=true&indicator=" + indicator + "&asOf=" + between)
                .then()
                .body("value", hasSize(1))
                .body("count", equalTo(2));
        String path = "/v1/validation-rules/" + created.name() + "?asOf=";
        get(path + before).then().statusCode(404);
        assertThat(read(path + between, ValidationRule.class)).isEqualTo(created);
        assertThat(read(path + after, ValidationRule.class)).isEqualTo(changed);
    }

    /** The rules of the test's indicator, read one per page. */
    private List<ValidationRule> rulesAsOf(Instant moment, String filters) {
        return all(
                "/v1/validation-rules?limit=1&indicator=" + indicator + "&asOf=" + moment + filters,
                ValidationRule.class);
    }

    @Test
    void indicatorOfARuleCannotBeDeleted() {
        rule("bounds").lower(1).create();
        delete("/v1/indicators/" + indicator, "\"1\"").then().statusCode(409).body("code", equalTo("in_use"));
    }

    @Test
    void concurrentRequestsCreateOneRule() {
        String name = Samples.newCode("rule-");
        ValidationRuleBuilder body = rule("bounds").lower(1);
        Map<Integer, Integer> statuses = AtOnce.statuses(12, () -> body.putNew(name));
        assertThat(statuses).containsEntry(200, 1);
        assertThat(statuses.keySet()).isSubsetOf(200, 409, 428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                          | 400 | /kind",
                "{'kind':'none','severity':'error'}                                          | 400 | /kind",
                "{'kind':'bounds','severity':'fatal','parameters':{'lower':1}}               | 400 | /severity",
                "{'kind':'bounds','severity':'error'}                                        | 422 | /parameters",
                "{'kind':'bounds','severity':'error','parameters':{}}                        | 422 | /parameters",
                "{'kind':'bounds','severity':'error','parameters':{'lower':2,'upper':1}}     | 422 | /parameters/upper",
                "{'kind':'bounds','severity':'error','parameters':{'lower':'2'}}             | 400 | /parameters/lower",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1e30}}            | 400 | /parameters/lower",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1e999999999}}     | 400 | /parameters/lower",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1,'uper':2}}      | 400 | /parameters/uper",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1,'total':'A'}}   | 422 | /parameters/total",
                "{'kind':'bounds','severity':'error','parameters':[1]}                       | 400 | /parameters",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1},'active':'no'} | 400 | /active",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1},'reason':''}   | 400 | /reason",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1},'indicator':'NONE'} | 422 | /indicator",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1},'measure':'shoe'} | 400 | /measure",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1},'indicator':'%1','measure':'count'}"
                        + " | 422 | /measure",
                "{'kind':'numerator_at_most_denominator','severity':'error','measure':'rate'} | 422 | /measure",
                "{'kind':'numerator_at_most_denominator','severity':'error','indicator':'%2'} | 422 | /indicator",
                "{'kind':'value_is_ratio','severity':'error','parameters':{'tolerance':1}}   | 422"
                        + " | /parameters/tolerance",
                "{'kind':'sudden_change','severity':'error','parameters':{'minimumPoints':4}} | 400"
                        + " | /parameters/minimumPoints",
                "{'kind':'sudden_change','severity':'error','parameters':{'minimumPoints':8.5}} | 400"
                        + " | /parameters/minimumPoints",
                "{'kind':'sudden_change','severity':'error','parameters':{'minimumPoints':101}} | 400"
                        + " | /parameters/minimumPoints",
                "{'kind':'sum_of_parts','severity':'error'}                                  | 422 | /parameters/total",
                "{'kind':'sum_of_parts','severity':'error','parameters':{'total':'%2','parts':['%1']}} | 422"
                        + " | /parameters/parts",
                "{'kind':'sum_of_parts','severity':'error','parameters':{'total':'%2','parts':['%1','%1']}} | 422"
                        + " | /parameters/parts/0",
                "{'kind':'sum_of_parts','severity':'error','parameters':{'total':'%2','parts':['%3','%3']}} | 422"
                        + " | /parameters/parts/1",
                "{'kind':'sum_of_parts','severity':'error','parameters':{'total':'%2','parts':['%3','%2']}} | 422"
                        + " | /parameters/parts/1",
                "{'kind':'sum_of_parts','severity':'error','parameters':{'total':'%2','parts':['%3','NONE']}} | 422"
                        + " | /parameters/parts/1",
                "{'kind':'sum_of_parts','severity':'error','parameters':{'total':'%2','parts':[null,'%3']}} | 400"
                        + " | /parameters/parts/0",
                "{'kind':'sum_of_parts','severity':'error','parameters':{'total':'%2','parts':['%3','%4'],'tolerance':-1}}"
                        + " | 422 | /parameters/tolerance",
                "{'kind':'sum_of_parts','severity':'error','indicator':'%2','parameters':{'total':'%2','parts':['%3','%4']}}"
                        + " | 422 | /indicator",
                "{'kind':'bounds','severity':'error','name':'me','parameters':{'lower':1}}   | 400 | /name",
                "{'kind':'bounds','severity':'error','parameters':{'lower':1},'revisionNumber':9} | 400 | /revisionNumber",
            })
    void rejectsInvalidRules(String body, int status, String pointer) {
        String filled = body.replace('\'', '"')
                .replace("%1", indicator)
                .replace("%2", aCount().create().code())
                .replace("%3", aCount().create().code())
                .replace("%4", aCount().create().code());
        String name = Samples.newCode("rule-");
        json(filled)
                .put("/v1/validation-rules/" + name)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
        get("/v1/validation-rules/" + name).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"a b", "-a", "ä", "a'--"})
    void rejectsInvalidNames(String name) {
        json(rule("bounds").lower(1))
                .put("/v1/validation-rules/{name}", name)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("name"));
    }
}
