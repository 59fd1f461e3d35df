package org.scrutiny.platform.audit;

import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ids of operations in the contract. */
final class OperationIds {
    private OperationIds() {}

    /** The id of the operation that a method serves; null if it serves none. */
    static String of(Method handler) {
        Operation operation = handler == null ? null : handler.getAnnotation(Operation.class);
        return operation == null ? null : operation.operationId();
    }
}
