package org.scrutiny.answers.changefeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.testsupport.RestTest;

/** A client that follows the change feed from a starting position. */
final class Follower {
    private String next;

    private Follower(String next) {
        this.next = next;
    }

    /** Starts after all existing changes. */
    static Follower fromNow(String filter) {
        Follower follower = from("/v1/changes?limit=1000" + filter);
        follower.poll();
        return follower;
    }

    /** Starts at the address of a link. */
    static Follower from(String link) {
        return new Follower(link);
    }

    /** Changes since the last poll. */
    List<Change> poll() {
        List<Change> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            Changes page = page();
            found.addAll(page.value());
            more = page.more();
        }
        return found;
    }

    /** One page of changes. */
    Changes page() {
        Changes page =
                RestTest.read(RestTest.request().urlEncodingEnabled(false).get(next), 200, Changes.class);
        next = page.next();
        assertThat(next).startsWith("http://").contains("since=");
        return page;
    }

    String next() {
        return next;
    }

    /** A change in short: type, key, revision and action. */
    static String brief(Change change) {
        return EnumNames.of(change.type()) + " " + change.key() + " " + change.revisionNumber() + " "
                + EnumNames.of(change.action());
    }
}
