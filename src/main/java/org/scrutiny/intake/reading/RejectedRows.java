package org.scrutiny.intake.reading;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rejected rows as a file to mend: the records as they stood, under the file's own header, with a last column
 * {@code error}. Sent again, the mended file is read as the first one was; nobody reads that column.
 */
public final class RejectedRows {
    private final Appendable out;
    private final char delimiter;
    private long latest;

    /**
     * Begins a CSV file.
     *
     * @param out where the file goes; whoever opened it closes it
     * @param header as the reader gives it
     * @param profile that of the file, which knows its delimiter; null for {@code flat}
     */
    public RejectedRows(Appendable out, String header, ImportProfile profile) throws IOException {
        this.out = out;
        this.delimiter = profile == null || profile.delimiter() == null
                ? ','
                : profile.delimiter().charAt(0);
        out.append(header).append(delimiter).append("error\r\n");
    }

    /** Writes the row's record, once even if it gave several rows that follow each other. */
    public void add(ParsedRow parsedRow, List<FileFault> faults) throws IOException {
        if (parsedRow.line() == latest) {
            return;
        }
        latest = parsedRow.line();
        boolean spoilt = faults.stream()
                .anyMatch(fault -> fault.code().equals(FaultCode.UNCLOSED_QUOTE.code())
                        || fault.code().equals(FaultCode.STRAY_QUOTE.code()));
        // A quote that is open would take the rest of the file with it, so such a record becomes one field.
        out.append(spoilt ? quoted(parsedRow.text()) : parsedRow.text())
                .append(delimiter)
                .append(quoted(message(parsedRow, faults)))
                .append("\r\n");
    }

    /** Ends the file with the notes of the original, which the profile expects there. */
    public void end(String footer) throws IOException {
        if (footer != null) {
            out.append(footer).append("\r\n");
        }
    }

    private static String message(ParsedRow parsedRow, List<FileFault> faults) {
        return faults.stream()
                .map(fault -> (fault.column() == null ? "" : fault.column() + ": ")
                        + fault.message()
                        + (fault.hint() == null ? "" : " " + fault.hint()))
                .distinct()
                .collect(Collectors.joining(" | ", "Line " + parsedRow.line() + ": ", ""));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
