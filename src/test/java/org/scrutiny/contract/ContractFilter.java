package org.scrutiny.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the document scanned from the code with the rules that apply to every operation, so that no resource repeats
 * them. A test compares the result with the reviewed openapi/openapi.yaml.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String API_KEY = "apiKey";
    private static final String TOKEN = "token";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        WireTypes.apply(contract);
        SchemaNames.apply(contract);
        SchemaRules.apply(contract.getComponents());
        ProblemResponses.addTo(contract.getComponents());
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> OperationRules.apply(path, method, operation)));
        contract.getComponents()
                .addSecurityScheme(
                        API_KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("The user is the id of an API key, the password is its secret."));
        contract.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the identity provider, if the service has one."));
        // The empty requirement stands for a service in demonstration mode, which needs no credentials.
        contract.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(API_KEY),
                OASFactory.createSecurityRequirement().addScheme(TOKEN),
                OASFactory.createSecurityRequirement()));
        Words.addTo(contract);
        Examples.addTo(contract);
    }
}
