package org.scrutiny.platform.http;

import io.netty.handler.codec.http.HttpContentCompressor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/** Entity tags of compressed responses: the tag of the response with the encoding at its end, such as "3-gzip". */
public final class EncodedTags {
    private static final List<String> SUFFIXES = List.of("-gzip", "-deflate");
    private static final Negotiation NEGOTIATION = new Negotiation();

    private EncodedTags() {}

    /** The tag, and the same tag of the compressed responses; all without quotes. */
    public static List<String> variants(String tag) {
        return List.of(tag, tag + SUFFIXES.get(0), tag + SUFFIXES.get(1));
    }

    /** The quoted tag of a response that the server compresses if the request allows it. */
    static String of(String tag, HttpServerRequest request) {
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT_ENCODING);
        if (accepted.isEmpty() || request.version() == HttpVersion.HTTP_1_0) {
            return tag;
        }
        String encoding = NEGOTIATION.determineEncoding(String.join(",", accepted));
        return encoding == null ? tag : withSuffix(tag, "-" + encoding);
    }

    /** The variant of a quoted tag that the client has, according to If-None-Match. */
    static String sent(String ifNoneMatch, String tag) {
        return SUFFIXES.stream()
                .map(suffix -> withSuffix(tag, suffix))
                .filter(variant -> ifNoneMatch != null && ifNoneMatch.contains(variant))
                .findFirst()
                .orElse(tag);
    }

    private static String withSuffix(String tag, String suffix) {
        return tag.substring(0, tag.length() - 1) + suffix + '"';
    }

    /** The choice that the server makes when it compresses. */
    private static final class Negotiation extends HttpContentCompressor {
        @Override
        protected String determineEncoding(String acceptEncoding) {
            return super.determineEncoding(acceptEncoding);
        }
    }
}
