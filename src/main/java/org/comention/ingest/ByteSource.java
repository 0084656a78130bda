package org.comention.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a file, one at a time, with a look at its head and a way back.
 *
 * <p>A stream that breaks off (a truncated or corrupt archive) ends, and {@link #failure()} says
 * why: what was read before stays good. A storage that fails is no end: {@link StorageStream} says
 * what becomes of it. Not thread-safe.
 */
final class ByteSource implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int at;
  private int limit;
  private long taken;
  private Exception failure;
  private boolean ended;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** The next byte, 0 to 255, or -1 at the end. */
  int read() {
    if (at == limit && !fill()) {
      return -1;
    }
    taken++;
    return buffer[at++] & 0xFF;
  }

  /** The next bytes, at most {@code length}, without taking them. */
  byte[] peek(int length) {
    while (limit - at < length && more()) {
      // Streams give what they have; the loop waits for the rest.
    }
    return Arrays.copyOfRange(buffer, at, Math.min(limit, at + length));
  }

  /** Takes bytes without looking at them. */
  void skip(int length) {
    for (int i = 0; i < length && read() >= 0; i++) {
      // Each read may refill the buffer.
    }
  }

  /** Puts bytes back in front of those that are still to come. */
  void unread(byte[] bytes, int from, int to) {
    byte[] joined = new byte[Math.max(BUFFER, to - from + limit - at)];
    System.arraycopy(bytes, from, joined, 0, to - from);
    System.arraycopy(buffer, at, joined, to - from, limit - at);
    limit = to - from + limit - at;
    at = 0;
    taken -= to - from;
    buffer = joined;
  }

  /** How many bytes were taken and not put back. */
  long taken() {
    return taken;
  }

  /** Why the stream broke off; null when it ended as it should, or has not ended. */
  Exception failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() {
    at = 0;
    limit = 0;
    return more();
  }

  private boolean more() {
    if (ended) {
      return false;
    }
    if (limit == buffer.length) {
      compact();
    }
    int read = readInto();
    if (read < 0) {
      ended = true;
      return false;
    }
    limit += read;
    return true;
  }

  private void compact() {
    byte[] room = at > 0 ? buffer : new byte[2 * buffer.length];
    System.arraycopy(buffer, at, room, 0, limit - at);
    limit -= at;
    at = 0;
    buffer = room;
  }

  /** Decompressors report broken data by all kinds of exceptions. */
  private int readInto() {
    try {
      return in.read(buffer, limit, buffer.length - limit);
    } catch (IOException | RuntimeException e) {
      StorageStream.rethrow(e);
      failure = e;
      return -1;
    }
  }
}
