package org.scrutiny.app.seed;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.scrutiny.committee.meeting.ItemNumber;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.committee.meeting.MeetingInput;
import org.scrutiny.committee.meeting.Meetings;
import org.scrutiny.committee.minutesimport.MinutesFormat;
import org.scrutiny.committee.minutesimport.MinutesImport;
import org.scrutiny.committee.question.Questions;
import org.scrutiny.committee.redaction.Redactions;
import org.scrutiny.figures.judgement.JudgementInput;
import org.scrutiny.figures.judgement.Judgements;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.observation.Observations;
import org.scrutiny.figures.signoff.SignOff;
import org.scrutiny.figures.signoff.SignOffStepInput;
import org.scrutiny.figures.signoff.SignOffs;
import org.scrutiny.figures.target.TargetInput;
import org.scrutiny.figures.target.Targets;
import org.scrutiny.intake.imports.ImportSubmission;
import org.scrutiny.intake.imports.profile.ImportProfiles;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.rest.IfMatch;

/**
 * Loads the demonstration data: published figures of a real council, and an invented council in which each series
 * demonstrates one feature of the service.
 */
@Singleton
public class Demonstration {
    private static final Logger LOG = Logger.getLogger(Demonstration.class);
    private static final List<String> FIGURES = List.of("value", "numerator", "denominator");
    private static final List<String> BOUNDS = List.of("value", "lower", "upper", "tolerance");

    private final DataFiles files;
    private final Observations observations;
    private final Targets targets;
    private final Judgements judgements;
    private final Meetings meetings;
    private final MinutesImport minutes;
    private final Questions questions;
    private final Redactions redactions;
    private final ImportProfiles profiles;
    private final ImportSubmission imports;
    private final SignOffs signOffs;

    Demonstration(
            DataFiles files,
            Observations observations,
            Targets targets,
            Judgements judgements,
            Meetings meetings,
            MinutesImport minutes,
            Questions questions,
            Redactions redactions,
            ImportProfiles profiles,
            ImportSubmission imports,
            SignOffs signOffs) {
        this.files = files;
        this.observations = observations;
        this.targets = targets;
        this.judgements = judgements;
        this.meetings = meetings;
        this.minutes = minutes;
        this.questions = questions;
        this.redactions = redactions;
        this.profiles = profiles;
        this.imports = imports;
        this.signOffs = signOffs;
    }

    /** Loads everything into a store that contains the shipped catalogue and no figures. */
    public void load() {
        int figures =
                loadObservations("/demonstration/published.csv") + loadObservations("/demonstration/demoshire.csv");
        files.shippedRows("/demonstration/targets.csv")
                .forEach(row -> files.entry(
                        "targets.csv",
                        row.toString(),
                        () -> targets.create(files.convert(numbers(row, BOUNDS), TargetInput.class))));
        files.shippedRows("/demonstration/judgements.csv")
                .forEach(row -> files.entry(
                        "judgements.csv",
                        row.toString(),
                        () -> judgements.create(files.convert(row, JudgementInput.class))));
        loadMeeting(files.shipped("/demonstration/meeting.yaml", DemonstrationMeeting.class));
        profiles.save("dfe-c1", IfMatch.NONE, files.shipped("/demonstration/dfe-c1.yaml", ImportProfile.class));
        imports.loadShipped("/demonstration/return.csv");
        files.shipped("/demonstration/sign-offs.yaml", DemonstrationSignOffs.class)
                .signOffs()
                .forEach(this::sign);
        LOG.infof("Loaded %d demonstration figures; Demoshire and all its figures are invented", figures);
    }

    private int loadObservations(String file) {
        List<Map<String, String>> rows = files.shippedRows(file);
        rows.forEach(row -> files.entry(file, row.toString(), () -> write(input(row))));
        return rows.size();
    }

    /** Writes a row; a row with a kind of revision revises the earlier row with the same key. */
    private void write(ObservationInput input) {
        if (input.revision() == null) {
            observations.create(input);
            return;
        }
        Observation before = observations.findCurrent(input).orElseThrow();
        observations.revise(Long.parseLong(before.id()), IfMatch.versionOf(before), input);
    }

    private ObservationInput input(Map<String, String> row) {
        Map<String, Object> fields = numbers(row, FIGURES);
        fields.computeIfPresent(
                "status", (name, codes) -> Arrays.asList(codes.toString().split(" ")));
        Map<String, Object> revision = new LinkedHashMap<>();
        move(fields, "revisionKind", revision, "kind");
        move(fields, "revisionReason", revision, "reason");
        if (!revision.isEmpty()) {
            fields.put("revision", revision);
        }
        return files.convert(fields, ObservationInput.class);
    }

    private static void move(Map<String, Object> from, String name, Map<String, Object> to, String newName) {
        Object value = from.remove(name);
        if (value != null) {
            to.put(newName, value);
        }
    }

    private static Map<String, Object> numbers(Map<String, String> row, List<String> columns) {
        Map<String, Object> fields = new LinkedHashMap<>(row);
        columns.forEach(column -> fields.computeIfPresent(column, (name, text) -> new BigDecimal(text.toString())));
        return fields;
    }

    private void sign(DemonstrationSignOffs.SignOffSteps entry) {
        SignOff signOff = signOffs.create(entry.begin());
        for (SignOffStepInput step : entry.steps()) {
            signOff = signOffs.move(Long.parseLong(signOff.id()), IfMatch.versionOf(signOff), step);
        }
    }

    private void loadMeeting(DemonstrationMeeting file) {
        Meeting meeting = meetings.create(new MeetingInput(file.committee(), file.date(), file.status(), file.area()));
        file.items()
                .forEach(item -> minutes.importItem(
                        Long.parseLong(meeting.id()),
                        ItemNumber.of(item.number()),
                        MinutesFormat.TEXT,
                        item.minutes()));
        file.questions().forEach(question -> questions.create(question.at(meeting.id())));
        file.redactions().forEach(redaction -> redactions.create(redaction.at(meeting.id())));
    }
}
