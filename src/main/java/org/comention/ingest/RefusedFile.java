package org.comention.ingest;

import java.io.IOException;

/** The one record of a file that cannot be opened. */
final class RefusedFile implements RecordReader {
  private RawRecord refusal;

  /** Every part of a JSON Lines file speaks for its lines; a Parquet file is refused once. */
  RefusedFile(IOException why, FileChunk chunk) {
    boolean speaks = chunk.index() == 0 || chunk.file().format() != InputFormat.PARQUET;
    this.refusal =
        speaks
            ? RawRecord.refused(1, RejectReason.UNREADABLE_FILE, FileHead.message(why), "")
            : null;
  }

  @Override
  public RawRecord next() {
    RawRecord next = refusal;
    refusal = null;
    return next;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
