package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.publication.PeriodLock;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.validation.FigureUnderTest;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.testsupport.Builders;

/** What each change does to each stored figure. */
class FigureDecisionTest {
    private static final Indicator INDICATOR = percentage();
    private static final Period PERIOD = Period.parse("Q1 2024/25", PeriodContext.NONE);
    private static final Instant RECEIVED = Instant.parse("2024-07-10T09:00:00Z");
    private static final RevisionInput NO_STANDARD = new RevisionInput(null, null);
    private static final int REVISION = 2;
    private static final long ID = 7;

    /**
     * A figure that is created. The lock of its period is none, draft (never published), published, or reopened; the
     * revision has a kind and perhaps a reason.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-    | 50 A | -          | none      | created first",
                "-    | 50 P | -          | draft     | created first",
                "-    | 50 A | first      | none      | created first",
                "-    | 50 A | first: New | none      | created first: New",
                "-    | 50 A | -: New     | none      | created first: New",
                "-    | 50 A | correction | none      | rejected broken_rule /revision/kind",
                "-    | 50 A | final      | none      | rejected broken_rule /revision/kind",
                "-    | 50 A | correction | published | rejected broken_rule /revision/kind",
                "-    | 50 A | -          | published | rejected period_locked /period",
                "-    | 50 A | -          | reopened  | created first",
                "50 A | 50 A | -          | none      | rejected already_exists",
                "50 A | 51 A | -          | none      | rejected already_exists",
                "50 A | 51 A | -          | published | rejected period_locked /period",
            })
    void creates(String stored, String sent, String revision, String lock, String outcome) {
        assertThat(decide(new FigureChange.Creation(written(sent, revision)), stored, lock))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Content: only a difference makes a revision, unless the client sends one.
                "50 A   | 51 A    | -                | none      | revised correction",
                "50 A   | 50 A    | -                | none      | unchanged",
                "50 A   | 50.00 A | -                | none      | unchanged",
                "50.0 A | 50 A    | -                | none      | unchanged",
                "50 A   | 50.01 A | -                | none      | revised correction",
                "50 A   | - O     | -                | none      | revised correction",
                "- O    | 50 A    | -                | none      | revised correction",
                "- O    | - O     | -                | none      | unchanged",
                "- O    | - L     | -                | none      | revised correction",
                "50 A   | 50 A    | definition       | none      | revised definition",
                "50 A   | 50 A    | -: Counted again | none      | revised correction: Counted again",
                // Kinds, and provisional before and after.
                "50 P   | 51 A    | -                | none      | revised final",
                "50 P   | 50 A    | -                | none      | revised final",
                "50 P   | 51 P    | -                | none      | revised correction",
                "50 EP  | 51 E    | -                | none      | revised final",
                "50 P   | 51 A    | final            | none      | revised final",
                "50 P   | 51 A    | correction       | none      | revised correction",
                "50 P   | 51 P    | final            | none      | rejected broken_rule /revision/kind",
                "50 A   | 51 A    | final            | none      | rejected broken_rule /revision/kind",
                "50 A   | 51 P    | final            | none      | rejected broken_rule /revision/kind",
                "50 A   | 51 A    | late_data: Late  | none      | revised late_data: Late",
                "50 A   | 51 A    | first            | none      | rejected broken_rule /revision/kind",
                "50 A   | 51 P    | -                | none      | rejected broken_rule /status",
                "50 A   | 51 P    | late_data        | none      | rejected broken_rule /status",
                "50 A   | 51 P    | correction       | none      | revised correction",
                // The sign-off of the period.
                "50 A   | 51 A    | -                | draft     | revised correction",
                "50 A   | 51 A    | correction: Why  | published | rejected period_locked /period",
                "50 A   | 50 A    | -                | published | rejected period_locked /period",
                "50 A   | 51 A    | first            | published | rejected period_locked /period",
                "50 A   | 51 A    | -                | reopened  | rejected broken_rule /revision/reason",
                "50 A   | 51 A    | correction       | reopened  | rejected broken_rule /revision/reason",
                "50 A   | 51 A    | correction: _    | reopened  | rejected broken_rule /revision/reason",
                "50 A   | 51 A    | correction: Why  | reopened  | revised correction: Why",
                "50 A   | 51 A    | first            | reopened  | rejected broken_rule /revision/kind",
                "50 A   | 50 A    | -                | reopened  | unchanged",
                "50 A   | 51 A    | -                | earlier   | revised correction",
            })
    void replaces(String stored, String sent, String revision, String lock, String outcome) {
        FigureChange change = new FigureChange.Replacement(written(sent, revision), ID, new IfMatch("*"));
        assertThat(decide(change, stored, lock)).isEqualTo(outcome);
    }

    /** A row of a file, with the standard revision of the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-    | 50 A    | -              | -              | none      | created first",
                "-    | 50 A    | correction     | -              | none      | created first",
                "-    | 50 A    | -: New         | -: For all     | none      | created first: New",
                "-    | 50 A    | -              | late_data: All | none      | created first",
                "-    | 50 A    | -              | -              | published | rejected period_locked /period",
                "50 A | 50.0 A  | -              | -              | none      | unchanged",
                "50 A | 50 A    | definition     | -              | none      | unchanged",
                "50 A | 50 A    | -              | definition     | none      | unchanged",
                "50 A | 50 A    | -              | -              | published | unchanged",
                "50 A | 51 A    | -              | -              | none      | revised correction",
                "50 A | 51 A    | -              | late_data: All | none      | revised late_data: All",
                "50 A | 51 A    | correction     | late_data: All | none      | revised correction: All",
                "50 A | 51 A    | -: Own         | late_data: All | none      | revised late_data: Own",
                "50 A | 51 A    | first          | -              | none      | revised correction",
                "50 P | 51 A    | -              | -              | none      | revised final",
                "50 P | 51 A    | -              | correction     | none      | revised correction",
                "50 A | 51 P    | -              | -              | none      | rejected broken_rule /status",
                "50 A | 51 A    | -              | -              | published | rejected period_locked /period",
                "50 A | 51 A    | first          | -              | published | rejected period_locked /period",
                "50 A | 51 A    | -              | -              | reopened  | rejected broken_rule /revision/reason",
                "50 A | 51 A    | -              | -: For all     | reopened  | revised correction: For all",
                "50 A | 51 A    | -: Own         | -              | reopened  | revised correction: Own",
                "50 A | 51 A    | -              | -              | earlier   | revised correction",
            })
    void upserts(String stored, String sent, String revision, String standard, String lock, String outcome) {
        FigureBatch batch = new FigureBatch("this", standard == null ? NO_STANDARD : revision(standard), Instant.EPOCH);
        assertThat(decide(new FigureChange.Upsert(written(sent, revision), batch), stored, lock))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "50 A | -       | none      | deleted",
                "50 A | Not us  | none      | deleted: Not us",
                "50 A | Not us  | published | rejected period_locked",
                "50 A | -       | reopened  | rejected broken_rule reason",
                "50 A | ' '     | reopened  | rejected broken_rule reason",
                "50 A | Not us  | reopened  | deleted: Not us",
                "50 A | -       | earlier   | deleted",
                "-    | -       | none      | rejected gone",
                "-    | -       | published | rejected gone",
            })
    void deletes(String stored, String reason, String lock, String outcome) {
        FigureChange change = new FigureChange.Deletion(written("50 A", null).key(), ID, new IfMatch("*"), reason);
        assertThat(decide(change, stored, lock)).isEqualTo(outcome);
    }

    /** The stored figure has revision 2. The lock takes precedence, and a stale version over everything in the body. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'\"2\"' | 51 A | -     | none      | revised correction",
                "'\"1\"' | 51 A | -     | none      | rejected stale_version If-Match",
                "-       | 51 A | -     | none      | rejected precondition_required If-Match",
                "'\"1\"' | 50 A | -     | none      | rejected stale_version If-Match",
                "'\"1\"' | 51 A | first | none      | rejected stale_version If-Match",
                "'\"1\"' | 51 A | -     | published | rejected period_locked /period",
                "'\"1\"' | 51 A | -     | reopened  | rejected stale_version If-Match",
            })
    void replacesTheRevisionThatWasRead(String ifMatch, String sent, String revision, String lock, String outcome) {
        FigureChange change = new FigureChange.Replacement(written(sent, revision), ID, new IfMatch(ifMatch));
        assertThat(decide(change, "50 A", lock)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'\"2\"' | none      | deleted",
                "'\"1\"' | none      | rejected stale_version If-Match",
                "-       | none      | rejected precondition_required If-Match",
                "'\"1\"' | published | rejected period_locked",
                "'\"1\"' | reopened  | rejected stale_version If-Match",
            })
    void deletesTheRevisionThatWasRead(String ifMatch, String lock, String outcome) {
        FigureChange change = new FigureChange.Deletion(written("50 A", null).key(), ID, new IfMatch(ifMatch), null);
        assertThat(decide(change, "50 A", lock)).isEqualTo(outcome);
    }

    /** Between the reading of the id and the lock, the figure was deleted, and perhaps created again under another id. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, none", "50 A, none", "50 A, published"})
    void deletedFigureIsGone(String again, String lock) {
        ValidatedObservation written = written("51 A", null);
        IfMatch stale = new IfMatch("\"1\"");
        long other = ID + 1;
        assertThat(decide(new FigureChange.Replacement(written, other, stale), again, lock))
                .isEqualTo("rejected gone");
        assertThat(decide(new FigureChange.Deletion(written.key(), other, stale, null), again, lock))
                .isEqualTo("rejected gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-    | -     | 50 A | unchanged",
                "-    | -     | 51 A | rejected already_exists /period",
                "50 A | this  | -    | unchanged",
                "51 A | this  | -    | rejected already_exists /period",
                "50 A | other | -    | unchanged",
                "50 A | other | 50 A | unchanged",
                "50 A | other | 51 A | rejected already_exists /period",
                "51 A | other | -    | revised correction",
                "51 A | other | 50 A | unchanged",
            })
    void rowsOfOneFileMayNotContradictEachOther(String stored, String batch, String earlier, String outcome) {
        FigureChange row =
                new FigureChange.Upsert(written("50 A", null), new FigureBatch("this", NO_STANDARD, Instant.EPOCH));
        FoundFigure found = new FoundFigure(stored == null ? null : stored(stored, batch), lock("none"));
        FigureContent given = earlier == null ? null : written(earlier, null).content();
        assertThat(text(FigureDecision.decide(row, found, given))).isEqualTo(outcome);
    }

    /** Every part of the content counts as a change. */
    @Test
    void anyDifferenceIsAChange() {
        FigureContent content = content(new Amounts(new BigDecimal("50"), BigDecimal.ONE, BigDecimal.valueOf(2)));
        assertThat(content.isSame(
                        content(new Amounts(new BigDecimal("50.00"), new BigDecimal("1.0"), BigDecimal.valueOf(2)))))
                .isTrue();
        assertThat(Stream.of(
                        content(new Amounts(null, BigDecimal.ONE, BigDecimal.valueOf(2))),
                        content(new Amounts(new BigDecimal("50"), null, null)),
                        content(new Amounts(new BigDecimal("50"), BigDecimal.ONE, BigDecimal.valueOf(3))),
                        new FigureContent(content.amounts(), " E ", Confidentiality.F, "note", "system"),
                        new FigureContent(content.amounts(), " A ", Confidentiality.C, "note", "system"),
                        new FigureContent(content.amounts(), " A ", Confidentiality.F, null, "system"),
                        new FigureContent(content.amounts(), " A ", Confidentiality.F, "note", null)))
                .noneMatch(content::isSame);
    }

    /** The decision as text: effect, kind and reason of the revision, or code and place of the fault. */
    private static String decide(FigureChange change, String stored, String lock) {
        FoundFigure found = new FoundFigure(stored == null ? null : stored(stored, null), lock(lock));
        return text(FigureDecision.decide(change, found, null));
    }

    private static String text(FigureDecision decision) {
        String text = decision.effect().name().toLowerCase(Locale.ROOT);
        if (decision.fault() != null) {
            String place = decision.fault().pointer() == null
                    ? decision.fault().parameter()
                    : decision.fault().pointer();
            return text + " " + decision.fault().code() + (place == null ? "" : " " + place);
        }
        RevisionInput revision = decision.revision();
        if (revision == null) {
            return text;
        }
        String kind = revision.kind() == RevisionKind.PROVISIONAL_TO_FINAL
                ? " final"
                : revision.kind() == null ? "" : " " + revision.kind().name().toLowerCase(Locale.ROOT);
        return text + kind + (revision.reason() == null ? "" : ": " + revision.reason());
    }

    private static StoredFigure stored(String figure, String batch) {
        ValidatedObservation written = written(figure, null);
        return new StoredFigure(
                ID,
                written.key(),
                PERIOD.type(),
                written.content(),
                null,
                new Revision(REVISION, RevisionKind.FIRST, null, RECEIVED, "anonymous", batch),
                RECEIVED);
    }

    /** Value, or - for none, and status letters. */
    private static ValidatedObservation written(String figure, String revision) {
        String[] parts = figure.split(" ", -1);
        BigDecimal value = parts[0].equals("-") ? null : new BigDecimal(parts[0]);
        List<ObservationStatus> status = Arrays.stream(ObservationStatus.values())
                .filter(code -> parts[1].contains(code.letter()))
                .toList();
        ObservationInput input = new ObservationInput(
                INDICATOR.code(),
                "X99000001",
                null,
                null,
                null,
                value,
                null,
                null,
                status,
                null,
                null,
                null,
                revision == null ? null : revision(revision));
        return new ValidatedObservation(
                new FigureUnderTest(INDICATOR, input.area(), PERIOD, new Amounts(value, null, null)), input);
    }

    /** Kind, or - for none, and perhaps a reason after a colon. */
    private static RevisionInput revision(String text) {
        String[] parts = text.split(": ", 2);
        RevisionKind kind = switch (parts[0]) {
            case "-" -> null;
            case "final" -> RevisionKind.PROVISIONAL_TO_FINAL;
            default -> RevisionKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        };
        return new RevisionInput(kind, parts.length == 1 ? null : parts[1].replace("_", " "));
    }

    private static PeriodLock lock(String name) {
        return switch (name) {
            case "none" -> PeriodLock.NONE;
            case "draft" -> lock(SignOffState.DRAFT, Instant.MIN);
            case "published" -> lock(SignOffState.PUBLISHED, RECEIVED.plusSeconds(1));
            // Published with the figure, and reopened.
            case "reopened" -> lock(SignOffState.DRAFT, RECEIVED);
            // Published and reopened before the figure was received.
            default -> lock(SignOffState.DRAFT, RECEIVED.minusSeconds(1));
        };
    }

    private static PeriodLock lock(SignOffState state, Instant publishedAt) {
        return new PeriodLock(3, 1, "X99000001", PERIOD, state, publishedAt);
    }

    private static FigureContent content(Amounts amounts) {
        return new FigureContent(amounts, " A ", Confidentiality.F, "note", "system");
    }

    private static Indicator percentage() {
        return Builders.anIndicator()
                .code("T1")
                .title("Assessments")
                .with("validFrom", "2020-04-01")
                .unstored();
    }
}
