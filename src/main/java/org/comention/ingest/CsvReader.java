package org.comention.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One record a row of a CSV or TSV file with a header, under the header's names.
 *
 * <p>A file without a comma in its header is read with semicolons or tabs where the header has
 * them. In a TSV file a quote that does not close before a tab is an ordinary character, as most
 * writers of TSV mean it.
 */
final class CsvReader implements RecordReader {
  private final ByteSource source;
  private final CsvRows rows;
  private final boolean tabs;
  private final Utf8 utf8 = new Utf8();
  private List<String> header;
  private boolean ended;

  /**
   * @param source bytes of the whole file, after a byte order mark
   * @param format CSV or TSV
   * @param cap bytes of a row; a longer one is refused
   */
  CsvReader(ByteSource source, InputFormat format, int cap) {
    this.source = source;
    int delimiter = format == InputFormat.TSV ? '\t' : delimiter(source.peek(4096));
    this.tabs = delimiter == '\t';
    this.rows = new CsvRows(source, delimiter, cap);
  }

  @Override
  public RawRecord next() {
    if (ended) {
      return null;
    }
    if (header == null) {
      RawRecord refusal = readHeader();
      if (refusal != null || header == null) {
        ended = true;
        return refusal;
      }
    }
    return rows.next() ? row() : end();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private RawRecord readHeader() {
    if (!rows.next()) {
      return end();
    }
    if (rows.malformed()) {
      return refused(RejectReason.BAD_ROW, "a quote of the header is not closed");
    }
    try {
      header = decode().stream().map(String::strip).toList();
      return null;
    } catch (Utf8.BadBytes e) {
      return refused(RejectReason.BAD_ENCODING, "in the header, " + e.getMessage());
    }
  }

  private RawRecord row() {
    int found = rows.fields().size();
    if (rows.malformed() && !(tabs && found == header.size())) {
      return refused(RejectReason.BAD_ROW, "a quote is not closed, or the row is too long");
    }
    if (found != header.size()) {
      return refused(
          RejectReason.BAD_ROW, "%s fields; the header has %s".formatted(found, header.size()));
    }
    try {
      List<String> values = decode();
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      for (int i = values.size() - 1; i >= 0; i--) {
        // Of two columns of one name the first wins.
        fields.put(header.get(i), values.get(i));
      }
      return RawRecord.of(rows.number(), fields, excerpt());
    } catch (Utf8.BadBytes e) {
      return refused(RejectReason.BAD_ENCODING, e.getMessage());
    }
  }

  private RawRecord end() {
    ended = true;
    return source.failure() == null
        ? null
        : FileHead.broken(rows.number(), source.failure(), rows.raw());
  }

  private List<String> decode() throws Utf8.BadBytes {
    List<String> values = new ArrayList<>(rows.fields().size());
    for (byte[] field : rows.fields()) {
      values.add(utf8.decode(field, field.length));
    }
    return values;
  }

  private RawRecord refused(RejectReason reason, String detail) {
    return RawRecord.refused(rows.number(), reason, detail, excerpt());
  }

  private String excerpt() {
    return Excerpt.of(rows.raw().array(), rows.raw().length()).stripTrailing();
  }

  private static int delimiter(byte[] head) {
    boolean semicolon = false;
    boolean tab = false;
    for (byte b : head) {
      if (b == ',') {
        return ',';
      }
      if (b == '\n') {
        break;
      }
      semicolon |= b == ';';
      tab |= b == '\t';
    }
    return semicolon ? ';' : tab ? '\t' : ',';
  }
}
