package org.scrutiny.committee.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.indicator.Frequency;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.testsupport.Builders;

/** Indicators and periods found in the text of comments. */
class IndicatorFinderTest {
    private static final IndicatorFinder FINDER = new IndicatorFinder(List.of(
            indicator("EHC01", "Education, health and care plans maintained", 1),
            indicator("EHC14", "Pupils with an education, health and care plan", 1),
            indicator("EH01", "Referrals to early help", 2),
            indicator("FD01", "Contacts", 3),
            indicator("FD03", "Referrals to children's social care", 3),
            indicator("FD04", "Rate of referrals to children's social care", 3),
            indicator("FD05", "Referrals that went on to an assessment", 3),
            indicator("FD09", "Assessments completed", 3),
            indicator("FD10", "Assessments completed within 45 working days", 3),
            indicator("CP04", "Children on child protection plans", 4),
            indicator("CP06", "Child protection plans started", 4),
            indicator("CP07", "Plans for a second or subsequent time", 4),
            indicator("CC01", "Children in care", 5),
            indicator("CC08", "Children in care with more than 1 allocated social worker in 12 months", 5),
            indicator("CL01", "Care leavers in touch with the council", 6),
            indicator("CL02", "Care leavers in education, employment or training", 6),
            indicator("CL03", "Care leavers not in education, employment or training (NEET)", 6),
            indicator("MI08", "Children not on a school roll", 7),
            indicator("TW1", "Visits made in the week", 8),
            indicator("TW2", "Visits made in the week", 8)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // By code, anywhere in the text.
                "See FD10 and (CL03). | - | - | CL03 code, FD10 code",
                "See FD1 and XFD10. | - | - | ''",
                // By title, and by words that mean the same.
                "Assessments completed within 45 working days fell. | - | 3 | FD10 title",
                "In relation to the number of assessments completed in the timeframe, it fell. | - | 3 | FD10 title",
                "The number of assessments completed rose. | - | 3 | FD09 title",
                "The number of looked after children rose. | - | 5 | CC01 title",
                "% of children in care who have more than 1 allocated social worker in 12 months | - | 5 | CC08 title",
                "The Not in Employment Education or Training (NEET) percentage of care leavers fell. | - | 6 | CL03 words",
                "A high percentage of care leavers remained in touch with the Local Authority. | - | 6 | CL01 words",
                "More care leavers were in education, employment or training. | - | 6 | CL02 title",
                // In another order, with words between.
                "Of the referrals, fewer progressed to an assessment. | - | 3 | FD05 words",
                // Half of a title names nothing.
                "Assessments were slow. | - | 3 | ''",
                "Care leavers were content. | - | 6 | ''",
                // What the heading says may be left out below it, but not all of it.
                "The number of referrals went up. | Early Help | 2 | EH01 words_and_heading",
                "Nobody was content. | Referrals | 2 | ''",
                // A word that most titles of the dashboard have is not enough beside it.
                "The share of second or subsequent plans fell. | Child Protection | 4 | ''",
                "More plans were started. | Child Protection | 4 | CP06 words_and_heading",
                "It went up. | Dashboard 2 - Referrals to Early Help | 2 | EH01 heading",
                "It went up. | Children in care | 5 | ''",
                // A negation counts.
                "The number of children not currently on a school roll | - | 7 | MI08 title",
                "The number of children currently on a school roll | - | 7 | ''",
                // Another dashboard's indicator has to be named in full, and by more than a word or two.
                "More referrals to the Children's Social Care services | - | 2 | FD03 title",
                "More contacts were made. | - | 2 | ''",
                "More contacts were made. | - | 3 | FD01 title",
                // Unless it is a subject before a dash or colon.
                "Contacts – Members asked why. | - | 2 | FD01 title",
                "Contacts: more were made. | - | 2 | FD01 title",
                "More contacts – Members asked why. | - | 2 | ''",
                // A title that two have names neither.
                "Visits made in the week fell. | - | 8 | ''",
                "EHCPs went up. | - | 1 | EHC01 title"
            })
    void findsIndicators(String sentence, String heading, Integer dashboard, String expected) {
        String found = FINDER.find(List.of(sentence), heading, dashboard).stream()
                .map(mention -> mention.indicator() + " " + mention.how().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It fell in Q1 2024/25. | QUARTERLY | Q1 2024/25",
                "It fell in Quarter 3 of 2024/25, and in q4 2023-24. | QUARTERLY | Q3 2024/25; Q4 2023/24",
                "It fell in 2024/25 and 2024/2025. | ANNUAL | 2024/25",
                // A rhythm that the indicator does not have.
                "It fell in 2024/25. | QUARTERLY | ''",
                "It fell in Q1 2024/25. | ANNUAL | ''",
                // A quarter without its year, and numbers that are no period.
                "It fell in Q1. | QUARTERLY | ''",
                "See paper 2024/99, by phone 2020-1999. | ANNUAL | ''",
            })
    void findsPeriods(String text, Frequency frequency, String expected) {
        assertThat(NamedPeriods.find(text, indicator("X1", "Visits", frequency, null)).stream()
                        .map(Period::label)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    private static Indicator indicator(String code, String title, int dashboard) {
        return indicator(code, title, Frequency.QUARTERLY, dashboard);
    }

    private static Indicator indicator(String code, String title, Frequency frequency, Integer dashboard) {
        return Builders.aCount()
                .code(code)
                .title(title)
                .with("dashboard", dashboard)
                .frequency(EnumNames.of(frequency))
                .unstored();
    }
}
