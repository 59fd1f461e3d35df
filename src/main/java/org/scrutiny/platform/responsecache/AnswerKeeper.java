package org.scrutiny.platform.responsecache;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps what is written as the answer of an operation that says what the answer was made from. */
@Provider
@KeepAnswer
public class AnswerKeeper implements WriterInterceptor {
    private final KeptAnswers answers;
    private final Sources sources;
    private final RoutingContext routing;

    AnswerKeeper(KeptAnswers answers, Sources sources, RoutingContext routing) {
        this.answers = answers;
        this.sources = sources;
        this.routing = routing;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!answers.areOn() || !sources.canKeep()) {
            context.proceed();
            return;
        }
        OutputStream client = context.getOutputStream();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        context.setOutputStream(written);
        context.proceed();
        byte[] body = written.toByteArray();
        answers.keep(
                KeptAnswerRoute.address(routing.request()),
                sources.keep(context.getMediaType().toString(), body));
        client.write(body);
    }
}
