package org.scrutiny.committee.question;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Normalises names of people for search: case, blanks and the title "Councillor" do not matter. */
final class PersonNames {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern TITLE = Pattern.compile("^(councillor|cllr\\.?) (?=.)");

    private PersonNames() {}

    static String plain(String name) {
        String collapsed = BLANKS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return TITLE.matcher(collapsed).replaceFirst("");
    }

    /** The form in which a name is searched for in {@link #lines}. */
    static String line(String name) {
        return "\n" + plain(name) + "\n";
    }

    /** The names in a question, one a line. */
    static String lines(QuestionEntity question) {
        return lines(Stream.concat(
                Stream.of(question.askedBy, question.addressee),
                question.answers.stream().map(QuestionAnswer::by)));
    }

    private static String lines(Stream<String> names) {
        return names.filter(Objects::nonNull)
                .map(PersonNames::plain)
                .distinct()
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
