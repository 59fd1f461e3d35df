package org.scrutiny.intake.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ReadFile;

/** The texts that a cell of figures may contain. A symbol is never read as 0. */
class FigureCellsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            0 | {'value':0}
            12 | {'value':12}
            12.30 | {'value':12.3}
            85.600000000000009 | {'value':85.6}
            3000000000 | {'value':3000000000}
            c | {'value':null,'status':['Q'],'confidentiality':'C'}
            [c] | {'value':null,'status':['Q'],'confidentiality':'C'}
            x | {'value':null,'status':['O']}
            [x] | {'value':null,'status':['O']}
            : | {'value':null,'status':['O']}
            .. | {'value':null,'status':['O']}
            z | {'value':null,'status':['M']}
            [z] | {'value':null,'status':['M']}
            . | {'value':null,'status':['M']}
            u | {'value':null,'status':['U']}
            low | {'value':null,'status':['O','N'],'note':'Rounds to 0 and is not 0.'}
            [low] | {'value':null,'status':['O','N'],'note':'Rounds to 0 and is not 0.'}
            k | {'value':null,'status':['O','N'],'note':'Rounds to 0 and is not 0.'}
            - | {'value':null,'status':['O'],'note':'The source gives a dash.'}
            \u2013 | {'value':null,'status':['O'],'note':'The source gives a dash.'}
            [x][r] | {'value':null,'status':['O'],'note':'The source marks it as revised.'}
            : c | {'value':null,'status':['O','Q'],'confidentiality':'C'}
            12.3 [p] | {'value':12.3,'status':['P']}
            12.3[p] | {'value':12.3,'status':['P']}
            12.3 [r][e] | {'value':12.3,'note':'The source marks it as revised.','status':['E']}
            12.3 [b] [f] | {'value':12.3,'status':['B','F']}
            12.3 p | {'value':12.3,'status':['P']}
            12.3 b p | {'value':12.3,'status':['B','P']}
            12.3 [u] | {'value':12.3,'status':['U']}
            1,234 [e] | {'value':1234,'status':['E']}
            61.2% [p] | {'value':61.2,'status':['P'],'cellUnits':{'value':'%'}}
            61.2% | {'value':61.2,'cellUnits':{'value':'%'}}
            % 61.2 | {'value':61.2,'cellUnits':{'value':'%'}}
            85 per cent | {'value':85,'cellUnits':{'value':'%'}}
            £1,200.50 | {'value':1200.5,'cellUnits':{'value':'£'}}
            -£5 | {'value':-5,'cellUnits':{'value':'£'}}
            5 € | {'value':5,'cellUnits':{'value':'€'}}
            12 GBP | {'value':12,'cellUnits':{'value':'GBP'}}
            12 days | {'value':12,'cellUnits':{'value':'days'}}
            12days [e] | {'value':12,'status':['E'],'cellUnits':{'value':'days'}}
            12.5 working days | {'value':12.5,'cellUnits':{'value':'working days'}}
            1 234 children | {'value':1234,'cellUnits':{'value':'children'}}
            62.1 per 10,000 | {'value':62.1,'cellUnits':{'value':'per 10,000'}}
            1:06 | {'value':18,'cellUnits':{'value':'years:months'}}
            0:11 | {'value':11,'cellUnits':{'value':'years:months'}}
            10:0 | {'value':120,'cellUnits':{'value':'years:months'}}
            1 year 6 months | {'value':18,'cellUnits':{'value':'years:months'}}
            2 yrs, 11 mths | {'value':35,'cellUnits':{'value':'years:months'}}
            1y6m [p] | {'value':18,'status':['P'],'cellUnits':{'value':'years:months'}}
            """)
    void readsNumbersAndSymbols(String cell, String fields) {
        ReadFile read = ReadFile.csv("value;note\n\"" + cell + "\";\n", "{'delimiter': ';'}");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields()).containsExactly(fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            n/a | unknown_symbol
            NA | unknown_symbol
            NaN | unknown_symbol
            Infinity | unknown_symbol
            null | unknown_symbol
            * | unknown_symbol
            C | unknown_symbol
            cx | unknown_symbol
            [q] | unknown_symbol
            [c | unknown_symbol
            c] | unknown_symbol
            tbc [p] | unknown_symbol
            1,23,4 | invalid_number
            12,5 | invalid_number
            12p | invalid_number
            12.3e | invalid_number
            c5 | invalid_number
            <5 | invalid_number
            5 of 12 | invalid_number
            85% of 100 | invalid_number
            £5k | invalid_number
            £5 million | invalid_number
            1.2 million | invalid_number
            3 thousand | invalid_number
            1 year 12 months | invalid_number
            £ | unknown_symbol
            12,5 days | invalid_number
            1:12 | invalid_number
            1:06:30 | invalid_number
            12 days c | symbol_with_value
            1E1001 | invalid_number
            1E400 | too_many_digits
            123456789012345 | too_many_digits
            0.12345678901 | too_many_digits
            24.9710514126911 | too_many_digits
            12.3 [c] | symbol_with_value
            12 c | symbol_with_value
            5 - | symbol_with_value
            [p] | flag_without_value
            p | flag_without_value
            [r][e] | flag_without_value
            """)
    void rejectsOtherTextWithItsPosition(String cell, String code) {
        ReadFile read = ReadFile.csv("note;value\n;\"" + cell + "\"\n", "{'delimiter': ';'}");
        assertThat(read.found()).containsExactly("2 value " + code + " " + cell);
        ImportFault fault = read.rows().get(0).faults().get(0);
        assertThat(fault.pointer()).isEqualTo("/value");
        assertThat(fault.message()).isNotBlank();
        assertThat(fault.hint()).isNotBlank();
        assertThat(read.fields().get(0)).doesNotContain("value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <5 | symbols
            fewer than 5 | symbols
            10-15 | symbols
            10 to 15 | symbols
            #DIV/0! | formula
            #N/A | formula
            1.2 million | in full
            £1.5k | in full
            (1.2) | minus sign
            1:12 | from 0 to 11
            12p | square brackets
            12 * | footnote mark
            61,2 | decimal point
            5 of 12 | decimal point
            n/a | symbols
            """)
    void saysWhatToDoAboutTheText(String cell, String hint) {
        ReadFile read = ReadFile.csv("value\n\"" + cell + "\"\n", "{'delimiter': ';'}");
        assertThat(read.rows().get(0).faults().get(0).hint()).contains(hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            61.2 | 30 | 49 | {'value':61.2,'numerator':30,'denominator':49}
            - | 30 | 49 | {'numerator':30,'denominator':49}
            61.2 | - | - | {'value':61.2}
            - | - | - | {}
            c | c | 49 | {'value':null,'status':['Q'],'confidentiality':'C'}
            x | 30 | 49 | {'value':null,'status':['O']}
            0 | 0 | c | {'value':0,'missingCount':'denominator'}
            61.2 | u | 49 | {'value':61.2,'missingCount':'numerator'}
            - | c | 49 | {'value':null,'status':['Q'],'confidentiality':'C'}
            - | 30 | z | {'value':null,'status':['M']}
            61.2 | 30 [p] | 49 [p] | {'value':61.2,'numerator':30,'status':['P'],'denominator':49}
            61.2 | 30 | - | {'value':61.2,'numerator':30}
            z | 0 | 0 | {'numerator':0,'denominator':0}
            x | 0 | 0 | {'numerator':0,'denominator':0}
            \u2013 | 0 | 0 | {'numerator':0,'denominator':0}
            c | 0 | 0 | {'value':null,'status':['Q'],'confidentiality':'C'}
            low | 0 | 0 | {'value':null,'status':['O','N'],'note':'Rounds to 0 and is not 0.'}
            z | 0 | 12 | {'value':null,'status':['M']}
            """)
    void readsValueAndCountsTogether(String value, String numerator, String denominator, String fields) {
        String record = text(value) + ';' + text(numerator) + ';' + text(denominator) + ";\n";
        ReadFile read = ReadFile.csv(
                "value;numerator;denominator;note\n" + (record.equals(";;;\n") ? "" : record), "{'delimiter': ';'}");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields()).isEqualTo(record.equals(";;;\n") ? List.of() : List.of(fields));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void profileCanDefineNumbersAsSymbols() {
        ReadFile read = ReadFile.csv("value\n*\n-1\n7\n9999\n", "{'symbols': {'*': 'c', '-1': 'x', '9999': '[z]'}}");
        assertThat(read.found()).isEmpty();
        assertThat(read.fields())
                .containsExactly(
                        "{'value':null,'status':['Q'],'confidentiality':'C'}",
                        "{'value':null,'status':['O']}",
                        "{'value':7}",
                        "{'value':null,'status':['M']}");
    }

    @Test
    void profileRoundsLongDecimals() {
        ReadFile read = ReadFile.csv("value\n24.9710514126911\n2.5\n1.99999\n-0.00001\n", "{'decimals': 3}");
        assertThat(read.fields()).containsExactly("{'value':24.971}", "{'value':2.5}", "{'value':2}", "{'value':0}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            0.94 | {'value':94}
            0.9437 [p] | {'value':94.37,'status':['P']}
            0 | {'value':0}
            c | {'value':null,'status':['Q'],'confidentiality':'C'}
            """)
    void profileMultipliesAColumn(String cell, String fields) {
        ReadFile read = scaled(cell);
        assertThat(read.found()).isEmpty();
        assertThat(read.fields())
                .containsExactly("{'indicator':'A1','area':'E06000041','period':'2024'," + fields.substring(1));
    }

    @Test
    void aColumnThatIsMultipliedHasNoUnits() {
        assertThat(scaled("94%").found()).containsExactly("2 share wrong_unit 94%");
    }

    private static ReadFile scaled(String cell) {
        return ReadFile.csv(
                "area,period,share\nE06000041,2024," + cell + "\n",
                "{'measures': [{'column': 'share', 'indicator': 'A1', 'scale': 100}]}");
    }

    @Test
    void keepsStatusAndNoteColumnsBesideASymbol() {
        ReadFile read = ReadFile.flat("value,status,confidentiality,note\nlow,V;O,N,As sent.\n");
        assertThat(read.fields())
                .containsExactly("{'status':['V','O','N'],'confidentiality':'N','note':'As sent. Rounds to 0 and is not"
                        + " 0.','value':null}");
    }
}
