package org.comention.ingest;

import java.io.Closeable;

/** The records of one file or of a part of it, in order. */
interface RecordReader extends Closeable {

  /** The next record or refusal; null at the end. */
  RawRecord next();
}
