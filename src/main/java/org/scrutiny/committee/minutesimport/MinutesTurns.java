package org.scrutiny.committee.minutesimport;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.scrutiny.platform.body.TurnRule;

/** Limits how many minutes are parsed at once, since each may take many times the memory of its text. */
@Singleton
class MinutesTurns implements TurnRule {
    private static final int MAX = 2;
    private static final Pattern PATH = Pattern.compile("/v1/meetings/[^/]+(/items/[^/]+)?/minutes");

    @Override
    public boolean appliesTo(HttpMethod method, String path) {
        return method.equals(HttpMethod.PUT) && PATH.matcher(path).matches();
    }

    @Override
    public int max() {
        return MAX;
    }
}
