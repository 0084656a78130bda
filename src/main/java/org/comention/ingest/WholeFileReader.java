package org.comention.ingest;

import java.io.IOException;

/** The records of a whole file; a file that is refused at its head or holds none is one record. */
final class WholeFileReader implements RecordReader {
  private final RecordReader records;
  private final RawRecord refusal;
  private boolean begun;
  private boolean ended;

  /**
   * @param refusal why the file is refused whatever it holds; null when it is not
   */
  WholeFileReader(RecordReader records, RawRecord refusal) {
    this.records = records;
    this.refusal = refusal;
  }

  @Override
  public RawRecord next() {
    if (ended) {
      return null;
    }
    RawRecord next = refusal == null ? records.next() : refusal;
    if (next == null && !begun) {
      next = RawRecord.refused(1, RejectReason.EMPTY_FILE, "the file holds no record", "");
    }
    begun = true;
    ended = next == null || next == refusal;
    return next;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
