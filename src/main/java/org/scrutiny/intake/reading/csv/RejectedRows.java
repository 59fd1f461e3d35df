package org.scrutiny.intake.reading.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.profile.ImportProfile;

/**
 * Writes rejected rows as a CSV file for correction: the original records under the original header, with a last column
 * {@code error}. Once corrected, the file can be imported by the same profile: that column is ignored.
 */
public final class RejectedRows {
    private final Appendable out;
    private final char delimiter;
    private long latest;

    /**
     * Starts the file.
     *
     * @param out the output, which the caller closes
     * @param header the header of the original, from its reader
     * @param profile the profile of the original, for its delimiter; null for {@code flat}
     */
    public RejectedRows(Appendable out, String header, ImportProfile profile) throws IOException {
        this.out = out;
        this.delimiter = HeaderReader.delimiter(header, profile);
        out.append(header).append(delimiter).append("error\r\n");
    }

    /** Writes the record of a row, once even if it gave several consecutive rows. */
    public void add(ParsedRow row, List<ImportFault> faults) throws IOException {
        if (row.line() == latest) {
            return;
        }
        latest = row.line();
        boolean brokenQuote = faults.stream()
                .anyMatch(fault -> fault.is(FaultCode.UNCLOSED_QUOTE) || fault.is(FaultCode.STRAY_QUOTE));
        // An open quote would swallow the rest of the file, so such a record becomes one quoted field.
        out.append(brokenQuote ? quoted(row.text()) : row.text())
                .append(delimiter)
                .append(quoted(message(row, faults)))
                .append("\r\n");
    }

    /** Ends the file with the trailing notes of the original, which its profile expects; {@code footer} may be null. */
    public void end(String footer) throws IOException {
        if (footer != null) {
            out.append(footer).append("\r\n");
        }
    }

    private static String message(ParsedRow row, List<ImportFault> faults) {
        return faults.stream()
                .map(fault -> (fault.column() == null ? "" : fault.column() + ": ")
                        + fault.message()
                        + (fault.hint() == null ? "" : " " + fault.hint()))
                .distinct()
                .collect(Collectors.joining(" | ", "Line " + row.line() + ": ", ""));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
