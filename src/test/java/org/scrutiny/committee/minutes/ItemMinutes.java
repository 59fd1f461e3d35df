package org.scrutiny.committee.minutes;

import java.util.List;
import org.scrutiny.committee.minutes.layout.ItemReader;
import org.scrutiny.committee.minutes.layout.MinutesCollector;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.speech.ItemSpeech;
import org.scrutiny.committee.minutes.speech.PersonRegister;

/** Parses the text of one item without the checks and limits of a request: any text gives a result. */
final class ItemMinutes {

    private ItemMinutes() {}

    static ParsedMinutes parse(String source) {
        MinutesCollector collected = ItemReader.read(source);
        var speech = new ItemSpeech(collected.source(), collected.comments());
        var people = new PersonRegister();
        people.learn(List.of(speech));
        return collected.finish(speech.attribute(people), people.list());
    }
}
