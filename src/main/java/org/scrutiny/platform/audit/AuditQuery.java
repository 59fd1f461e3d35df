package org.scrutiny.platform.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.Where;

/** The filters of the audit trail. */
public class AuditQuery {
    private static final Pattern MENTIONED = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final int MAX_LENGTH = 200;

    @QueryParam("from")
    Instant from;

    @QueryParam("to")
    Instant to;

    @QueryParam("kind")
    List<AuditKind> kind;

    @QueryParam("principal")
    List<String> principal;

    @QueryParam("operation")
    List<String> operation;

    @QueryParam("resourceType")
    List<String> resourceType;

    @QueryParam("resource")
    List<String> resource;

    @QueryParam("mentions")
    String mentions;

    /** @throws ProblemException invalid_parameter for a filter that no entry could meet */
    Where where() {
        Checks.notLonger("principal", principal, MAX_LENGTH);
        Checks.notLonger("operation", operation, MAX_LENGTH);
        Checks.notLonger("resourceType", resourceType, MAX_LENGTH);
        Checks.notLonger("resource", resource, MAX_LENGTH);
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, "to", "'to' must be later than 'from'.", to.toString());
        }
        if (mentions != null && !MENTIONED.matcher(mentions).matches()) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    "mentions",
                    "'mentions' must be one code or id, such as that of an indicator or an area.",
                    mentions);
        }
        return Where.ALL
                .and("occurred_at >= ?", from)
                .and("occurred_at < ?", to)
                .in("kind", kind)
                .in("principal", principal)
                .in("operation", operation)
                .in("resource_type", resourceType)
                .in("resource_key", resource)
                .and("position(? IN identifiers) > 0", mentions == null ? null : Identifiers.with(mentions));
    }
}
