package org.scrutiny.testsupport;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.validation.ValidationRule;

/** A rule that warns, unless set otherwise. */
public final class ValidationRuleBuilder extends ResourceBuilder<ValidationRuleBuilder, ValidationRule> {
    private static final String PATH = "/v1/validation-rules";

    ValidationRuleBuilder(String kind) {
        super(PATH, ValidationRule.class, Map.of("kind", kind, "severity", "warning"));
    }

    public ValidationRuleBuilder of(String indicator) {
        return with("indicator", indicator);
    }

    public ValidationRuleBuilder severity(String severity) {
        return with("severity", severity);
    }

    /** Makes it a rule that rejects. */
    public ValidationRuleBuilder error() {
        return severity("error");
    }

    public ValidationRuleBuilder lower(Number value) {
        return parameter("lower", value);
    }

    public ValidationRuleBuilder upper(Number value) {
        return parameter("upper", value);
    }

    public ValidationRuleBuilder sum(String total, List<String> parts) {
        return parameter("total", total).parameter("parts", parts);
    }

    /** Sets one of the parameters; null leaves it out. */
    @SuppressWarnings("unchecked")
    public ValidationRuleBuilder parameter(String name, Object value) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (get("parameters") != null) {
            parameters.putAll((Map<String, Object>) get("parameters"));
        }
        parameters.put(name, value);
        parameters.values().removeIf(one -> one == null);
        return with("parameters", parameters);
    }

    public ValidationRuleBuilder reason(String reason) {
        return with("reason", reason);
    }

    public ValidationRuleBuilder inactive() {
        return with("active", false);
    }

    /** Creates the rule with this name. */
    public Response putNew(String name) {
        return RestTest.json(this).put(PATH + "/" + name);
    }

    /** Creates the rule with a new name, which must succeed. */
    @Override
    public ValidationRule create() {
        return RestTest.read(putNew(Samples.newCode("rule-")), 200, ValidationRule.class);
    }
}
