package org.comention.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Values as JSON that may stand inside a {@code script} element of a page: nothing in it can end
 * the element or begin a comment or another one, since {@code <}, {@code >} and {@code &} are
 * written as escapes. A JSON reader gives them back as they were.
 *
 * <p>Example: {@code "</script>"} becomes {@code "\u005cu003C/script\u005cu003E"}.
 */
final class PageJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    JSON.getFactory().setCharacterEscapes(new MarkupEscapes());
  }

  private PageJson() {}

  /** The value, records and lists included, on one line. */
  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A page with a value that is no JSON", e);
    }
  }

  /** Escapes what means something to a reader of HTML, and the line ends that only JSON allows. */
  private static final class MarkupEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final String MARKUP = "<>&";
    private static final String LINE_ENDS = "\u2028\u2029";

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      MARKUP.chars().forEach(c -> codes[c] = ESCAPE_STANDARD);
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      boolean escaped = LINE_ENDS.indexOf(character) >= 0;
      return escaped ? new SerializedString("\\u%04X".formatted(character)) : null;
    }
  }
}
