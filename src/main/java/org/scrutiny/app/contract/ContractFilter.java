package org.scrutiny.app.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes what is scanned from the code by the rules that hold for every operation, so that no resource repeats them.
 * The result is compared with the reviewed openapi/openapi.yaml by a test.
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
        // Said outright, so that no reader has to guess: an empty requirement is access without credentials.
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        Words.addTo(contract);
        Examples.addTo(contract);
    }
}
