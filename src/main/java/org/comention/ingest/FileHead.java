package org.comention.ingest;

/** What the first bytes of a text file say: a byte order mark, another encoding, no text at all. */
final class FileHead {
  private static final int LENGTH = 8192;

  private FileHead() {}

  /**
   * Takes a UTF-8 byte order mark off the source.
   *
   * @return why the whole file is refused, at position 1; null when it looks like text
   */
  static RawRecord check(ByteSource source) {
    byte[] head = source.peek(LENGTH);
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      source.skip(3);
      return null;
    }
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      return refused(RejectReason.BAD_ENCODING, "the file is UTF-16, not UTF-8", head);
    }
    if (startsWith(head, 0x1F, 0x8B)) {
      return refused(RejectReason.BINARY, "the file is gzip without the extension .gz", head);
    }
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        return refused(RejectReason.BINARY, "a zero byte at byte " + (i + 1), head);
      }
    }
    return null;
  }

  /** A file whose name does not tell its format is refused, at position 1. */
  static RawRecord unknown(ByteSource source) {
    return refused(
        RejectReason.UNKNOWN_FORMAT,
        "the extension is none of a known format; name it with --format",
        source.peek(Excerpt.LENGTH));
  }

  /** The rest of a file whose stream broke off is refused, from this position on. */
  static RawRecord broken(long position, Exception failure, Bytes rest) {
    return new RawRecord(
        position,
        null,
        Excerpt.of(rest.array(), rest.length()),
        new RawRecord.Refusal(
            RejectReason.UNREADABLE_FILE, "the file breaks off here: " + message(failure)));
  }

  static String message(Exception failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : Excerpt.of(message.lines().findFirst().orElse(""));
  }

  private static RawRecord refused(RejectReason reason, String detail, byte[] head) {
    return RawRecord.refused(1, reason, detail, Excerpt.of(head, head.length));
  }

  private static boolean startsWith(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
