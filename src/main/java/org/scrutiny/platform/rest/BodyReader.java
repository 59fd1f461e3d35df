package org.scrutiny.platform.rest;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;

/** Parses and validates every JSON body, so that resources receive valid content only. */
@Provider
public class BodyReader implements ReaderInterceptor {
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

    @Inject
    Validator validator;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == byte[].class || context.getType() == InputStream.class) {
            return context.proceed();
        }
        requireJson(context.getMediaType());
        Object body;
        try {
            body = context.proceed();
        } catch (IOException | WebApplicationException e) {
            throw JsonFaults.problem(e);
        }
        if (body == null) {
            throw ProblemException.of(
                    ErrorCode.EMPTY_BODY, "Send a JSON object in the body; null or nothing was sent.");
        }
        check(validator.validate(body));
        return body;
    }

    /** JSON is UTF-8 (RFC 8259). A body that declares another charset would silently be misread. */
    private static void requireJson(MediaType sent) {
        String charset = sent.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        boolean json = sent.getType().equalsIgnoreCase("application")
                && sent.getSubtype().equalsIgnoreCase("json");
        if (!json || !UTF_8.contains(charset.toLowerCase(Locale.ROOT))) {
            throw ProblemException.ofParameter(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_TYPE,
                    "Send the body as application/json in UTF-8.",
                    sent);
        }
    }

    /** Rejects content that violates constraints, with all faults in a stable order. */
    public static void check(Set<? extends ConstraintViolation<?>> violations) {
        List<Fault> faults = violations.stream()
                .map(BodyReader::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::message))
                .toList();
        if (!faults.isEmpty()) {
            boolean digits = faults.stream().allMatch(fault -> fault.code().equals(ErrorCode.TOO_MANY_DIGITS.code()));
            throw ProblemException.of(digits ? ErrorCode.TOO_MANY_DIGITS : ErrorCode.INVALID_VALUE, faults);
        }
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String pointer = JsonPointers.of(violation.getPropertyPath());
        boolean digits = violation.getConstraintDescriptor().getAnnotation() instanceof Digits;
        return Fault.atPointer(
                pointer,
                digits ? ErrorCode.TOO_MANY_DIGITS : ErrorCode.INVALID_VALUE,
                pointer.substring(1) + ": " + violation.getMessage(),
                violation.getInvalidValue());
    }
}
