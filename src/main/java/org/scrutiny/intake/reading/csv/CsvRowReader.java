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

    /** Those of them that are notes, once the file has been read. */
    private final List<RawRecord> notes = new ArrayList<>();

    private final List<ImportFault> warnings = new ArrayList<>();

    private RecordReader records;
    private Header header;
    private RecordMapper mapper;
    private boolean ended;
    private long skipped;
    private long unread;
    private RawRecord firstShort;
    private long shortRecords;

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
        faults.addAll(options.mistakes());
        HeaderReader reader = new HeaderReader(new Lines(opened.reader()), profile, faults);
        header = reader.read();
        records = reader.records();
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
        while (mapper != null && !ended && rows.isEmpty()) {
            RawRecord record = nextRecord();
            if (record == null) {
                end();
            } else {
                read(record);
            }
        }
        if (mapper == null && records != null && !ended) {
            countUnread();
        }
        return rows.poll();
    }

    private void read(RawRecord record) {
        List<ImportFault> found = RecordFaults.find(record, header, mapper);
        if (!found.isEmpty()) {
            rows.add(new ParsedRow(
                    record.line(), JsonNodeFactory.instance.objectNode(), Map.of(), record.text(), found));
            return;
        }
        if (record.count() < header.names().size()) {
            firstShort = firstShort == null ? record : firstShort;
            shortRecords++;
        }
        if (!mapper.map(record, rows)) {
            skipped++;
        }
    }

    /** The next record that is not one of the last ones. */
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

    private void end() {
        ended = true;
        ahead.forEach(this::readLast);
        mapper.finish(rows);
        if (mapper.fault() != null) {
            faults.add(mapper.fault());
        }
        if (records.end() != null) {
            faults.add(records.end());
        }
        mapper.addWarnings(warnings);
        if (firstShort != null) {
            warnings.add(RecordFaults.shortRecords(firstShort, header.names().size(), shortRecords));
        }
    }

    /** Reads one of the last records: a note, unless it reads as a figure. */
    private void readLast(RawRecord record) {
        List<ParsedRow> read = new ArrayList<>();
        if (RecordFaults.find(record, header, mapper).isEmpty()) {
            mapper.map(record, read);
        }
        if (read.stream().anyMatch(CsvRowReader::isFigure)) {
            rows.addAll(read);
            return;
        }
        notes.add(record);
        warnings.add(ImportFault.of(
                        FaultCode.TRAILING_NOTE, "The profile expects a note here, and it is not imported.", null)
                .atLine(record.line())
                .withValue(record.text()));
    }

    private static boolean isFigure(ParsedRow row) {
        return row.faults().isEmpty()
                && (row.fields().path("value").isNumber()
                        || row.fields().path("numerator").isNumber());
    }

    private void countUnread() throws IOException {
        ended = true;
        while (records.next() != null) {
            unread++;
        }
        unread = Math.max(0, unread - profile.trailingRows());
    }

    @Override
    public List<ImportFault> faults() {
        return faults.stream().distinct().toList();
    }

    @Override
    public List<ImportFault> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public long unread() {
        return unread;
    }

    @Override
    public String explainDifference(ParsedRow one, ParsedRow other) {
        return new RowDifference(header.names(), HeaderReader.delimiter(header.text(), profile), mapper)
                .explain(one.text(), other.text());
    }

    @Override
    public String header() {
        return header == null ? null : header.text();
    }

    @Override
    public String footer() {
        return notes.isEmpty() ? null : notes.stream().map(RawRecord::text).collect(Collectors.joining("\n"));
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
