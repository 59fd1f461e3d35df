package org.scrutiny.kernel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All names, numbers and addresses are invented; the check characters were computed by hand. */
class PersonalDataScreenTest {
    private static final PersonalDataScreen SCREEN = new PersonalDataScreen(DisclosurePolicy.DEFAULT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NHS no 9434765919.                              | NHS_NUMBER",
                "943 476 5919                                    | NHS_NUMBER",
                "943-476-5919                                    | NHS_NUMBER",
                "943\u00a0476\u20115919                          | NHS_NUMBER",
                "\u0669\u0664\u0663 476 5919                     | NHS_NUMBER",
                "\uff19\uff14\uff134765919                       | NHS_NUMBER",
                "NHS9434765919                                   | NHS_NUMBER",
                "943\u200b476\u200b5919                          | NHS_NUMBER",
                "item 12 943 476 5919 noted                      | NHS_NUMBER",
                "NHS number: 94 34 76 59 19                      | NHS_NUMBER",
                "the pupil P207000016049 moved                   | UPN",
                "p207000016049                                   | UPN",
                "P 207 0000 16 049                               | UPN",
                "B801200005001                                   | UPN",
                "M80120000500A                                   | UPN",
                "lives at RG40 1BN                               | POSTCODE",
                "(rg401bn)                                       | POSTCODE",
                "EC1A\u00a01BB                                   | POSTCODE",
                "M1 1AE, W1A 0AX                                 | POSTCODE",
                "ask Jo.Bloggs+x@example.org.                    | EMAIL",
                "jo.bloggs [at] example.org                      | EMAIL",
                "call 0118 974 6000                              | PHONE",
                "(0118) 974 6000                                 | PHONE",
                "01189746000                                     | PHONE",
                "07700 900123                                    | PHONE",
                "+44 7700 900123                                 | PHONE",
                "+44 (0)20 7946 0958                             | PHONE",
                "020-7946-0958                                   | PHONE",
                "0044 118 974 6000                               | PHONE",
                "01632 96012                                     | PHONE",
                "DOB 12/03/2012                                  | DATE_OF_BIRTH",
                "D.O.B.: 12.3.12                                 | DATE_OF_BIRTH",
                "date of birth is 2012-03-12                     | DATE_OF_BIRTH",
                "born on 12th March 2012                         | DATE_OF_BIRTH",
                "was born in Reading on 3 Sept 2015              | DATE_OF_BIRTH",
                "March 12, 2012 (date of birth)                  | DATE_OF_BIRTH",
                "dob 12032012                                    | DATE_OF_BIRTH"
            })
    void rejectsPersonalData(String text, PersonalDataFlag flag) {
        ScreeningResult result = SCREEN.screen(text, false);
        assertThat(result.flags()).containsExactly(flag);
        assertThat(result.action()).isEqualTo(ScreeningAction.REJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "95% from Q3 2024/25; 1,204 visits",
                "Reference 9434765918 was closed.",
                "Invoice 12345678901234567890",
                "12.9434765919",
                "NHS number 000 000 0000",
                "Order Q207000016049",
                "In 2019, 2020 and 2021 it was 10, 20 and 30.",
                "Between 2019-20 and 2024-25 numbers rose from 1200 to 1300.",
                "GSS code E06000041, indicator CL03, LAIT 8.1",
                "S47 2nd review and S17 1st visit",
                "Q3 2AB is no postcode, nor is RG40 1CK",
                "The panel met on 01-02-2024 10:30 and on 2024-01-02.",
                "Agenda item 0118 was deferred.",
                "Ask @ExampleCouncil, or see https://example.org/a?b=c",
                "Unit cost 3@4.50",
                "Children born before 1 September 2019 start school.",
                "The report of 12/03/2012 was noted.",
                "Newborn visits within 14 days: 88.5%",
                "Grant of £1,200,000 in 2024/25 (0.123456789 of the total)",
                "Ofsted inspected the service in March 2024 and rated it 2."
            })
    void acceptsOrdinaryText(String text) {
        assertThat(SCREEN.screen(text, true).flags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 children",
                "the THREE siblings",
                "Of the pupils, only two were seen.",
                "children: 4",
                "one family in one ward",
                "a group of 5 looked-after children",
                "2-3 babies",
                "3 out of 40 children",
                "\u0663 children",
                "three\u00a0children",
                "two child protection plans",
                "In Q3 2024/25, 4 young people went missing.",
                "4 boys and 12 girls"
            })
    void holdsASmallCountNearAPerson(String text) {
        ScreeningResult result = SCREEN.screen(text, true);
        assertThat(result.flags()).containsExactly(PersonalDataFlag.SMALL_COUNT_NEAR_PERSON);
        assertThat(result.action()).isEqualTo(ScreeningAction.HOLD_FOR_REVIEW);
        assertThat(SCREEN.screen(text, false).action()).isEqualTo(ScreeningAction.ACCEPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6 children",
                "twenty-three children, forty three pupils",
                "1,204 children and 15 siblings",
                "pupils in Year 5, children aged 2 to 4",
                "Key Stage 4 pupils",
                "a 3-year-old child, 2 year olds",
                "5% of children, 4.5 per cent of families",
                "one in five children",
                "two thirds of families",
                "No one spoke about the family.",
                "one-to-one support for parents",
                "Three children's homes, two family hubs and one children's centre",
                "Visits rose by 3. Children were seen alone.",
                "children waited 3 months",
                "The meeting on 3 March heard about children.",
                "£5 for each child; £3 million for families",
                "item 4: children's services"
            })
    void countsPeopleOnly(String text) {
        assertThat(SCREEN.screen(text, true).flags()).isEmpty();
    }

    @Test
    void aSmallCountIsOneUpToTheThreshold() {
        assertThat(new PersonalDataScreen(DisclosurePolicy.of(7))
                        .screen("seven children", true)
                        .flags())
                .hasSize(1);
        assertThat(new PersonalDataScreen(DisclosurePolicy.of(7))
                        .screen("eight children", true)
                        .flags())
                .isEmpty();
        assertThat(new PersonalDataScreen(DisclosurePolicy.of(0))
                        .screen("one child", true)
                        .flags())
                .isEmpty();
    }

    @Test
    void reportsAllThatItFinds() {
        ScreeningResult result = SCREEN.screen("Three siblings in RG40 1BN, jo@example.org", true);
        assertThat(result.flags())
                .containsExactly(
                        PersonalDataFlag.POSTCODE, PersonalDataFlag.EMAIL, PersonalDataFlag.SMALL_COUNT_NEAR_PERSON);
        assertThat(result.action()).isEqualTo(ScreeningAction.REJECT);
    }
}
