package org.scrutiny.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.store.ExpectedRevision;

/**
 * The header If-Match of a request that changes a resource (RFC 9110, section 13.1.1).
 *
 * @param header its value; null if absent
 */
public record IfMatch(String header) implements ExpectedRevision {
    public static final IfMatch NONE = new IfMatch(null);

    /** The header of a client that has read this version. */
    public static IfMatch versionOf(HasRevision resource) {
        return new IfMatch(ETags.quoted(resource.tag()));
    }

    public boolean isGiven() {
        return header != null;
    }

    /**
     * Checks that the header names the current revision, which is the part of a tag before its dash. The part after it
     * reflects changes outside the resource, which no write overwrites.
     *
     * @return precondition_required without the header, stale_version if it names another revision
     */
    @Override
    public Fault findFault(int currentRevision) {
        String sent = header == null ? "" : header.replaceAll("-[^\"]*", "");
        if (sent.isBlank()) {
            return Fault.ofParameter(
                    HttpHeaders.IF_MATCH,
                    ErrorCode.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version you have read.",
                    null);
        }
        String tag = Integer.toString(currentRevision);
        return ETags.names(sent, tag)
                ? null
                : Fault.ofParameter(
                        HttpHeaders.IF_MATCH,
                        ErrorCode.STALE_VERSION,
                        describeForm() + "The current version is " + ETags.quoted(tag)
                                + ". Read it again and reapply your change.",
                        sent);
    }

    /** What is wrong with the form of the header, for a message; empty if nothing is. */
    private String describeForm() {
        if (header.contains("W/")) {
            return "If-Match takes no weak tags: remove W/. ";
        }
        boolean quoted = Arrays.stream(header.split(",", -1)).map(String::strip).allMatch(IfMatch::isTag);
        return quoted ? "" : "If-Match takes a tag in double quotes. ";
    }

    private static boolean isTag(String text) {
        return text.equals("*") || (text.length() > 1 && text.startsWith("\"") && text.endsWith("\""));
    }
}
