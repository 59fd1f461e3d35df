package org.scrutiny.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes the document scanned from the code with the rules that apply to every operation, so that no resource repeats
 * them. A test compares the result with the reviewed openapi/openapi.yaml.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
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
        // An empty requirement states explicitly that no credentials are needed.
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        Words.addTo(contract);
        Examples.addTo(contract);
    }
}
