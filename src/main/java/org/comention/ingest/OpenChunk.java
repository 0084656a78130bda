package org.comention.ingest;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/** Opens the reader that a part of a file needs. */
final class OpenChunk {
  private final Configuration conf;
  private final ColumnMap columns;
  private final int maxTextChars;

  OpenChunk(Configuration conf, ColumnMap columns, int maxTextChars) {
    this.conf = conf;
    this.columns = columns;
    this.maxTextChars = maxTextChars;
  }

  /**
   * The records of the part; one refusal where the file is not there or its head is broken. The
   * caller closes the reader.
   *
   * @throws org.comention.UserException when the storage fails
   */
  RecordReader open(FileChunk chunk) {
    try {
      return tryOpen(chunk);
    } catch (IOException e) {
      return new RefusedFile(e, chunk);
    }
  }

  private RecordReader tryOpen(FileChunk chunk) throws IOException {
    InputFormat format = chunk.file().format();
    if (format == InputFormat.PARQUET && chunk.file().length() > 0) {
      return new ParquetRecordReader(chunk, conf, columns);
    }
    FSDataInputStream in = StorageStream.open(chunk.file(), conf);
    try {
      return chunk.isWhole() ? whole(chunk.file(), in) : part(chunk, in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private RecordReader whole(InputFile file, FSDataInputStream in) throws IOException {
    ByteSource source = new ByteSource(file.compression().unpack(in, conf));
    RawRecord refusal =
        file.format() == InputFormat.UNKNOWN ? FileHead.unknown(source) : FileHead.check(source);
    RecordReader records =
        switch (file.format()) {
          case CSV, TSV -> new CsvReader(source, file.format(), cap());
          case TEXT -> new TextFileReader(source, cap());
          default -> lines(source, Long.MAX_VALUE);
        };
    return new WholeFileReader(records, refusal);
  }

  /** A line belongs to the part in which it begins; what is wrong with the file, to the first. */
  private RecordReader part(FileChunk chunk, FSDataInputStream in) throws IOException {
    ByteSource head = new ByteSource(in);
    RawRecord refusal = FileHead.check(head);
    if (chunk.index() == 0) {
      // A byte order mark may fill the part; the line after it began with the file.
      JsonLinesReader records = lines(head, Math.max(chunk.end(), head.taken() + 1));
      return refusal == null ? records : new WholeFileReader(records, refusal);
    }
    if (refusal != null) {
      return lines(head, 0);
    }
    in.seek(chunk.start() - 1);
    ByteSource source = new ByteSource(in);
    int before = source.read();
    ByteLines lines = new ByteLines(source, chunk.length() + 1, cap());
    if (before != '\n') {
      lines.skipLine();
    }
    return new JsonLinesReader(source, lines, maxTextChars);
  }

  private JsonLinesReader lines(ByteSource source, long end) {
    return new JsonLinesReader(source, new ByteLines(source, end, cap()), maxTextChars);
  }

  private int cap() {
    return ArticleBuilder.rawLimit(maxTextChars);
  }
}
