package org.comention.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 and nothing else. Not thread-safe: one a reader. */
final class Utf8 {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  /** The bytes are not UTF-8; the message says which. */
  static final class BadBytes extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final String message;

    BadBytes(int offset, byte value) {
      this.message =
          "byte 0x%02X at byte %s of the record is not UTF-8".formatted(value & 0xFF, offset + 1);
    }

    @Override
    public String getMessage() {
      return message;
    }
  }

  /**
   * The characters of the first {@code length} bytes.
   *
   * @throws BadBytes when they are not UTF-8
   */
  String decode(byte[] bytes, int length) throws BadBytes {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    // Every character of UTF-8 takes at least as many bytes as UTF-16 units.
    CharBuffer out = CharBuffer.allocate(length);
    decoder.reset();
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new BadBytes(in.position(), bytes[in.position()]);
    }
    return out.flip().toString();
  }
}
