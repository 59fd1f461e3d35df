package org.scrutiny.figures.validation;

import io.restassured.response.Response;
import org.scrutiny.testsupport.SeriesTest;
import org.scrutiny.testsupport.ValidationRuleBuilder;

/** Base of tests of validation rules, with a series of their own, so that their rules affect no other test. */
abstract class ValidationRuleTestBase extends SeriesTest {
    /** A rule for the test's indicator. */
    protected ValidationRuleBuilder rule(String kind) {
        return aRule(kind).of(indicator);
    }

    protected static void change(String name, ValidationRuleBuilder rule) {
        rule.put(name, tag("/v1/validation-rules/" + name)).then().statusCode(200);
    }

    protected Response write(String period, Number value) {
        return figure(value).period(period).post();
    }
}
