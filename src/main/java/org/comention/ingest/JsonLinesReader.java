package org.comention.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** One JSON object a line; blank lines are no records. */
final class JsonLinesReader implements RecordReader {
  private static final JsonMapper JSON = mapper();

  private final ByteSource source;
  private final ByteLines lines;
  private final int maxTextChars;
  private final Utf8 utf8 = new Utf8();
  private boolean ended;

  /**
   * @param source bytes of the file, or of a part of it
   * @param lines the lines of the source that are to be read
   * @param maxTextChars the cap on texts, for the words of a refusal
   */
  JsonLinesReader(ByteSource source, ByteLines lines, int maxTextChars) {
    this.source = source;
    this.lines = lines;
    this.maxTextChars = maxTextChars;
  }

  @Override
  public RawRecord next() {
    while (!ended && lines.next()) {
      if (lines.overlong() || !isBlank(lines.line())) {
        return parse();
      }
    }
    if (ended || source.failure() == null) {
      return null;
    }
    ended = true;
    return FileHead.broken(lines.number(), source.failure(), lines.line());
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    // The reader caps lines; a second cap on strings would only be a second message.
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    return mapper;
  }

  private RawRecord parse() {
    Bytes line = lines.line();
    long number = lines.number();
    if (lines.overlong()) {
      return refused(
          RejectReason.TOO_LONG,
          "the line holds more than %,d bytes; --max-text-chars is %,d"
              .formatted(line.length(), maxTextChars));
    }
    try {
      String text = utf8.decode(line.array(), line.length());
      JsonNode node = JSON.readTree(text);
      return node instanceof ObjectNode fields
          ? RawRecord.of(number, fields, text)
          : refused(RejectReason.NOT_AN_OBJECT, "the line is " + kind(node));
    } catch (Utf8.BadBytes e) {
      return refused(RejectReason.BAD_ENCODING, e.getMessage());
    } catch (JsonProcessingException e) {
      return refused(RejectReason.BROKEN_JSON, detail(e));
    }
  }

  private RawRecord refused(RejectReason reason, String detail) {
    Bytes line = lines.line();
    String excerpt = Excerpt.of(line.array(), line.length());
    return RawRecord.refused(lines.number(), reason, detail, excerpt);
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      default -> "null";
    };
  }

  private String detail(JsonProcessingException e) {
    String where =
        e.getLocation() == null ? "" : " at column %s".formatted(e.getLocation().getColumnNr());
    String hint =
        lines.number() == 1 && lines.line().array()[0] == '['
            ? "; one object a line is read, not one array a file"
            : "";
    return Excerpt.of(e.getOriginalMessage()) + where + hint;
  }

  private static boolean isBlank(Bytes line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.array()[i] != ' ' && line.array()[i] != '\r' && line.array()[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
