package org.scrutiny.intake.reading.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.record.RawRecord;
import org.scrutiny.intake.reading.csv.record.RecordReader;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.intake.reading.profile.Layout;
import org.scrutiny.intake.reading.text.Encoding;
import org.scrutiny.intake.reading.text.Lines;

/** Reads the rows of a CSV file, or of a file with another delimiter, by its profile. */
public final class CsvRowReader implements RowReader {
    private final InputStream in;
    private final ImportProfile profile;
    private final List<ImportFault> faults = new ArrayList<>();
    private final Deque<ParsedRow> rows = new ArrayDeque<>();
    /** Records read ahead, since the last ones of the file may be notes. */
    private final Deque<RawRecord> ahead = new ArrayDeque<>();

    private RecordReader records;
    private Header header;
    private RecordMapper mapper;
    private long skipped;

    /**
     * Reads the header of the file. A file that cannot be read gives faults and no rows.
     *
     * @throws IOException only if the stream fails
     */
    public CsvRowReader(InputStream in, CsvOptions options) throws IOException {
        this.in = in;
        faults.addAll(options.profile().faults());
        Layout layout = Layout.named(options.profile().base());
        if (!faults.isEmpty() || layout == null) {
            profile = null;
            return;
        }
        profile = layout.complete(options.profile());
        Encoding.Opened opened = Encoding.open(in, options.charset());
        if (opened.fault() != null) {
            faults.add(opened.fault());
            return;
        }
        records =
                new RecordReader(new Lines(opened.reader()), profile.delimiter().charAt(0));
        header = new HeaderReader(records, profile, faults).read();
        if (header != null) {
            RecordMapper found =
                    layout.equals(Layout.FLAT) && profile.measures().isEmpty()
                            ? new FlatRecordMapper(header, profile, options, faults)
                            : measureMapper(layout, options);
            mapper = faults.isEmpty() ? found : null;
        }
        if (mapper != null) {
            records.expect(header.width(), mapper);
        }
    }

    private RecordMapper measureMapper(Layout layout, CsvOptions options) {
        if (!options.fields().hasFigures()) {
            faults.add(ImportFault.of(
                    FaultCode.INVALID_PROFILE,
                    "The profile maps figures, but the file is not a file of observations.",
                    "Use a profile that extends 'flat' and has no measures."));
        }
        return new MeasureRecordMapper(header, layout, profile, options.names(), faults);
    }

    @Override
    public ParsedRow next() throws IOException {
        while (mapper != null && rows.isEmpty()) {
            RawRecord record = nextRecord();
            if (record == null) {
                mapper = null;
                if (records.end() != null) {
                    faults.add(records.end());
                }
                return null;
            }
            List<ImportFault> found = RecordFaults.find(record, header, mapper);
            if (!found.isEmpty()) {
                rows.add(new ParsedRow(
                        record.line(), JsonNodeFactory.instance.objectNode(), Map.of(), record.text(), found));
                continue;
            }
            List<ParsedRow> read = mapper.rows(record);
            if (read.isEmpty()) {
                skipped++;
            }
            rows.addAll(read);
        }
        return rows.poll();
    }

    /** The next record that is not one of the trailing notes. */
    private RawRecord nextRecord() throws IOException {
        while (ahead.size() <= profile.trailingRows()) {
            RawRecord record = records.next();
            if (record == null) {
                return null;
            }
            ahead.add(record);
        }
        return ahead.poll();
    }

    @Override
    public List<ImportFault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public String header() {
        return header == null ? null : header.text();
    }

    @Override
    public String footer() {
        return mapper != null || ahead.isEmpty()
                ? null
                : ahead.stream().map(RawRecord::text).collect(Collectors.joining("\n"));
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
