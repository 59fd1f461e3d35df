package org.scrutiny.figures.indicator;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Reads, validates and writes indicators. */
@Singleton
public class Indicators {
    private final IndicatorRepository indicators;
    private final DashboardRepository dashboards;

    Indicators(IndicatorRepository indicators, DashboardRepository dashboards) {
        this.indicators = indicators;
        this.dashboards = dashboards;
    }

    public Optional<Indicator> find(String code) {
        return indicators.find(code);
    }

    /** The indicator as of a moment; null for now. */
    public Optional<Indicator> find(String code, Instant asOf) {
        return indicators.find(code, asOf);
    }

    /** The indicator as of a moment, or its first state if that is later. It must have existed at some time. */
    public Indicator asKnown(String code, Instant moment) {
        return indicators.asKnown(code, moment);
    }

    /** The indicator as of a moment; null for now. */
    public Indicator read(String code, Instant asOf) {
        return indicators.read(code, asOf);
    }

    /** All indicators as of a moment; null for now. */
    public List<Indicator> all(Instant asOf) {
        return indicators.listAll(Where.ALL, asOf);
    }

    /**
     * The indicators of a dashboard, or of all if it is null, that are not discontinued, by code.
     *
     * @param asOf null for now
     */
    public List<Indicator> inUse(Integer dashboard, Instant asOf) {
        return all(asOf).stream()
                .filter(indicator -> dashboard == null || dashboard.equals(indicator.dashboard()))
                .filter(indicator -> indicator.state() != IndicatorState.DISCONTINUED)
                .toList();
    }

    /** The codes of the indicators of these dashboards, in order, as of a moment; null for now. */
    public List<String> ofDashboards(List<Integer> dashboards, Instant asOf) {
        return all(asOf).stream()
                .filter(indicator -> indicator.dashboard() != null && dashboards.contains(indicator.dashboard()))
                .map(Indicator::code)
                .toList();
    }

    /** The codes of indicators by dashboard, in order, as of a moment. */
    Map<Integer, List<String>> byDashboard(Instant asOf) {
        return all(asOf).stream()
                .filter(indicator -> indicator.dashboard() != null)
                .collect(Collectors.groupingBy(
                        Indicator::dashboard, Collectors.mapping(Indicator::code, Collectors.toList())));
    }

    /**
     * The changes in what these indicators measure, by indicator and then in order. Indicators without a change, which
     * most are, cost nothing. Those of now are cached for all indicators at once, whichever are requested.
     *
     * @param asOf the moment up to which changes are returned; null for now
     */
    public List<Redefinition> redefinitions(List<Indicator> of, Instant asOf) {
        List<String> changed = changed(of);
        if (changed.isEmpty()) {
            return List.of();
        }
        List<String> read = asOf == null ? changed(all(null)) : changed;
        return Redefinition.among(indicators.states(read, asOf)).stream()
                .filter(change -> changed.contains(change.indicator()))
                .toList();
    }

    private static List<String> changed(List<Indicator> of) {
        return of.stream()
                .filter(indicator -> indicator.definitionVersion() > 1)
                .map(Indicator::code)
                .toList();
    }

    /** Every version of a definition as last written, oldest first, up to a moment; null for now. */
    List<Indicator> definitions(String code, Instant asOf) {
        indicators.read(code, asOf);
        Map<Integer, Indicator> versions = new LinkedHashMap<>();
        indicators.states(List.of(code), asOf).forEach(state -> versions.put(state.definitionVersion(), state));
        return List.copyOf(versions.values());
    }

    PageResult<Indicator> list(PageRequest request, List<Integer> dashboard, List<IndicatorState> state, Instant asOf) {
        return indicators.list(request, Where.ALL.in("dashboard", dashboard).in("state", state), asOf);
    }

    /** The definitions by code as they were last written: a field that did not exist then is null. */
    public Map<String, IndicatorInput> written() {
        return indicators.entities(Where.ALL).stream()
                .collect(Collectors.toMap(entity -> entity.code, entity -> entity.definition));
    }

    public Indicator create(IndicatorInput input) {
        IndicatorInput full = check(input);
        IndicatorEntity entity = new IndicatorEntity();
        entity.take(full);
        return indicators.create(entity);
    }

    public Indicator replace(String code, ExpectedRevision expected, IndicatorInput input) {
        Checks.sameKey("/code", code, input.code());
        IndicatorInput full = check(input);
        return indicators.replace(code, expected, entity -> entity.take(full));
    }

    void delete(String code, ExpectedRevision expected) {
        indicators.delete(code, expected);
    }

    private IndicatorInput check(IndicatorInput written) {
        IndicatorInput input = written.withDefaults();
        Checks.known(
                "/dashboard",
                "dashboard",
                input.dashboard(),
                dashboards.find(input.dashboard() == null ? 0 : input.dashboard()));
        DefinitionCheck.run(input, "");
        Checks.require(
                input.nationallyComparable() || input.notComparableReason() != null,
                "/notComparableReason",
                "Say why its figures cannot be compared with those of other councils.",
                null);
        Checks.require(
                !input.pairedWith().contains(input.code()),
                "/pairedWith",
                "An indicator cannot be paired with itself.",
                input.code());
        return input;
    }
}
