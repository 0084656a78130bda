package org.comention.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One record a file: the words {@code date YYYY-MM-DD} where the file begins with them, then the
 * article. It has no title and no address.
 */
final class TextFileReader implements RecordReader {
  private static final Pattern DATE_FIRST =
      Pattern.compile("\\A\\s*+date\\s++(\\d{4}-\\d{1,2}-\\d{1,2})(?:\\s++|\\z)");

  private final ByteSource source;
  private final int cap;
  private boolean ended;

  /**
   * @param source bytes of the whole file, after a byte order mark
   * @param cap bytes of a file; a longer one is refused
   */
  TextFileReader(ByteSource source, int cap) {
    this.source = source;
    this.cap = cap;
  }

  @Override
  public RawRecord next() {
    if (ended) {
      return null;
    }
    ended = true;
    Bytes bytes = new Bytes();
    int b = source.read();
    while (b >= 0 && bytes.length() < cap) {
      bytes.add(b);
      b = source.read();
    }
    if (source.failure() != null) {
      return FileHead.broken(1, source.failure(), bytes);
    }
    String excerpt = Excerpt.of(bytes.array(), bytes.length());
    if (b >= 0) {
      String detail = "the file holds more than %,d bytes".formatted(cap);
      return RawRecord.refused(1, RejectReason.TOO_LONG, detail, excerpt);
    }
    return bytes.length() == 0 ? null : record(bytes, excerpt);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private static RawRecord record(Bytes bytes, String excerpt) {
    try {
      return RawRecord.of(1, fields(new Utf8().decode(bytes.array(), bytes.length())), excerpt);
    } catch (Utf8.BadBytes e) {
      return RawRecord.refused(1, RejectReason.BAD_ENCODING, e.getMessage(), excerpt);
    }
  }

  private static ObjectNode fields(String text) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Matcher date = DATE_FIRST.matcher(text);
    if (!date.find()) {
      return fields.put("text", text);
    }
    return fields.put("date", date.group(1)).put("text", text.substring(date.end()));
  }
}
