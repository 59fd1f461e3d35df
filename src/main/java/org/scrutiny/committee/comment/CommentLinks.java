package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.scrutiny.committee.link.IndicatorFinder;
import org.scrutiny.committee.link.LinkHow;
import org.scrutiny.committee.link.Mention;
import org.scrutiny.committee.link.NamedPeriods;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.PeriodReader;

/** Links comments to indicators by their wording, until a person has reviewed the links. */
@Singleton
class CommentLinks {
    private final Indicators indicators;
    private final Areas areas;
    private final FiguresBeforeCommittee figures;

    CommentLinks(Indicators indicators, Areas areas, FiguresBeforeCommittee figures) {
        this.indicators = indicators;
        this.areas = areas;
        this.figures = figures;
    }

    /** Links comments of a meeting by their wording. Comments with reviewed links are skipped. */
    void find(Meeting meeting, Collection<CommentEntity> comments) {
        List<CommentEntity> open =
                comments.stream().filter(comment -> !comment.linksReviewed).toList();
        if (open.isEmpty()) {
            return;
        }
        IndicatorFinder finder = new IndicatorFinder(indicators.inUse(null, null));
        List<List<Mention>> found =
                open.stream().map(comment -> mentions(finder, comment)).toList();
        Set<String> codes = new TreeSet<>();
        found.forEach(mentions -> mentions.forEach(mention -> codes.add(mention.indicator())));
        FiguresBeforeCommittee.Shown shown = figures.at(meeting, codes);
        for (int i = 0; i < open.size(); i++) {
            CommentEntity comment = open.get(i);
            List<CommentLink> links = new ArrayList<>();
            found.get(i).forEach(mention -> links.addAll(links(comment, mention, shown)));
            comment.links = List.copyOf(links);
        }
    }

    private static List<Mention> mentions(IndicatorFinder finder, CommentEntity comment) {
        List<String> sentences = comment.utterances.isEmpty()
                ? List.of(comment.text)
                : comment.utterances.stream().map(Utterance::text).toList();
        return finder.find(sentences, comment.heading, comment.dashboard);
    }

    /** One link for each period that the comment names, otherwise one to the latest figure. A figure once shown stays. */
    private List<CommentLink> links(CommentEntity comment, Mention mention, FiguresBeforeCommittee.Shown shown) {
        Indicator indicator = indicators.find(mention.indicator()).orElseThrow();
        CommentLink link = CommentLink.of(mention.indicator(), shown.area(mention.indicator()), mention.how());
        List<Period> named = NamedPeriods.find(comment.text, indicator);
        if (!named.isEmpty()) {
            return named.stream()
                    .map(period -> known(comment, link, period, shown))
                    .toList();
        }
        List<CommentLink> before = comment.links.stream()
                .filter(old -> old.isAbout(link.indicator(), link.area()) && old.shownRevision() != null)
                .toList();
        return before.isEmpty() ? List.of(shown.latest(link)) : before;
    }

    private static CommentLink known(
            CommentEntity comment, CommentLink link, Period period, FiguresBeforeCommittee.Shown shown) {
        return comment.links.stream()
                .filter(old -> old.isAbout(link.indicator(), link.area()) && old.isOf(period))
                .findFirst()
                .orElseGet(() -> shown.forPeriod(link, period));
    }

    /** The links that a person has set; found links that are sent again are confirmed. */
    List<CommentLink> review(Meeting meeting, CommentEntity comment, List<LinkInput> inputs) {
        List<CommentLink> links = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            String pointer = "/links/" + i;
            CommentLink link = review(meeting, comment, inputs.get(i), pointer);
            Checks.require(
                    seen.add(Arrays.asList(link.indicator(), link.area(), link.period())),
                    pointer,
                    "Duplicate link. List each link once.",
                    null);
            links.add(link);
        }
        return List.copyOf(links);
    }

    private CommentLink review(Meeting meeting, CommentEntity comment, LinkInput input, String pointer) {
        String code = input.indicator();
        Indicator indicator = Checks.known(pointer + "/indicator", "indicator", code, indicators.find(code));
        Checks.known(pointer + "/area", "area", input.area(), input.area() == null ? null : areas.find(input.area()));
        Period period = input.period() == null
                ? null
                : indicator.canonical(
                        PeriodReader.read(pointer + "/period", input.period(), PeriodContext.of(indicator.yearType())));
        FiguresBeforeCommittee.Shown shown = input.area() == null
                ? figures.at(meeting, Set.of(code))
                : figures.at(meeting, Map.of(code, input.area()));
        String area = shown.area(code);
        return comment.links.stream()
                .filter(old -> old.isAbout(code, area) && (period == null || old.isOf(period)))
                .findFirst()
                .map(CommentLink::withConfirmation)
                .orElseGet(() -> {
                    CommentLink link = CommentLink.of(code, area, LinkHow.PERSON);
                    return period == null ? shown.latest(link) : shown.forPeriod(link, period);
                });
    }

    /** The comments with the current values of the linked figures, or those as of a moment. */
    List<Comment> withCurrent(List<Comment> comments, Instant asOf) {
        List<String> ids = comments.stream()
                .flatMap(comment -> comment.links().stream())
                .map(CommentLink::observation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return comments;
        }
        Map<String, Observation> current = figures.current(ids, asOf);
        return comments.stream()
                .map(comment -> comment.withLinks(comment.links().stream()
                        .map(link -> link.withCurrent(current.get(link.observation())))
                        .toList()))
                .toList();
    }
}
