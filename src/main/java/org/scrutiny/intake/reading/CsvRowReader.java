package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of a CSV file. */
final class CsvRowReader implements RowReader {
    private final InputStream in;
    private final ImportProfile profile;
    private final List<FileFault> faults = new ArrayList<>();
    private final Deque<ParsedRow> rows = new ArrayDeque<>();
    /** Records that may turn out to be notes at the end. */
    private final Deque<RawRecord> ahead = new ArrayDeque<>();

    private RecordReader records;
    private Header header;
    private RecordMapper plan;
    private long skipped;

    CsvRowReader(InputStream in, CsvOptions options) throws IOException {
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
                            : measurePlan(layout, options);
            plan = faults.isEmpty() ? found : null;
        }
        if (plan != null) {
            records.expect(header, plan);
        }
    }

    private RecordMapper measurePlan(Layout layout, CsvOptions options) {
        if (!options.fields().equals(ResourceFields.OBSERVATIONS)) {
            faults.add(FileFault.of(
                    FaultCode.INVALID_PROFILE,
                    "The profile maps figures, and the file is to be read as something else.",
                    "Use a profile that extends 'flat' and has no measures."));
        }
        return new MeasureRecordMapper(header, layout, profile, options.names(), faults);
    }

    @Override
    public ParsedRow next() throws IOException {
        while (plan != null && rows.isEmpty()) {
            RawRecord record = nextRecord();
            if (record == null) {
                plan = null;
                if (records.end() != null) {
                    faults.add(records.end());
                }
                return null;
            }
            List<FileFault> found = RecordFaults.of(record, header, plan);
            if (!found.isEmpty()) {
                rows.add(new ParsedRow(
                        record.line(), JsonNodeFactory.instance.objectNode(), Map.of(), record.text(), found));
                continue;
            }
            List<ParsedRow> read = plan.rows(record);
            if (read.isEmpty()) {
                skipped++;
            }
            rows.addAll(read);
        }
        return rows.poll();
    }

    /** The next record that is not one of the notes at the end. */
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
    public List<FileFault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public String header() {
        return header == null ? null : header.text();
    }

    @Override
    public String footer() {
        return plan != null || ahead.isEmpty()
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
