package org.scrutiny.kernel.disclosure;

import java.util.EnumSet;
import java.util.Set;

/**
 * Looks for personal data in a text before it is published. It finds identifiers by their form and check character, not names.
 * The time it takes is proportional to the length of the text.
 */
public final class PersonalDataScreen {
    private final SmallCountNearPerson smallCounts;

    public PersonalDataScreen(DisclosurePolicy policy) {
        smallCounts = new SmallCountNearPerson(policy.threshold());
    }

    /**
     * Screens a text.
     *
     * @param linkedFigureHidden whether a figure to which the text is linked is hidden
     */
    public ScreeningResult screen(String text, boolean linkedFigureHidden) {
        String plain = PlainText.of(text);
        Set<PersonalDataFlag> flags = EnumSet.noneOf(PersonalDataFlag.class);
        flag(flags, PersonalDataFlag.NHS_NUMBER, NhsNumber.occursIn(plain));
        flag(flags, PersonalDataFlag.UPN, UniquePupilNumber.occursIn(plain));
        flag(flags, PersonalDataFlag.POSTCODE, Postcode.occursIn(plain));
        flag(flags, PersonalDataFlag.EMAIL, EmailAddress.occursIn(plain));
        flag(flags, PersonalDataFlag.PHONE, PhoneNumber.occursIn(plain));
        flag(flags, PersonalDataFlag.DATE_OF_BIRTH, DateOfBirth.occursIn(plain));
        flag(flags, PersonalDataFlag.SMALL_COUNT_NEAR_PERSON, linkedFigureHidden && smallCounts.occursIn(plain));
        return new ScreeningResult(flags);
    }

    private static void flag(Set<PersonalDataFlag> flags, PersonalDataFlag flag, boolean found) {
        if (found) {
            flags.add(flag);
        }
    }
}
