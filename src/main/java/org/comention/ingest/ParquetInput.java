package org.comention.ingest;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.SeekableInputStream;

/** A Parquet file whose bytes come through a {@link StorageStream}. */
final class ParquetInput implements org.apache.parquet.io.InputFile {
  private final InputFile file;
  private final Configuration conf;

  ParquetInput(InputFile file, Configuration conf) {
    this.file = file;
    this.conf = conf;
  }

  @Override
  public long getLength() {
    return file.length();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return HadoopStreams.wrap(StorageStream.open(file, conf));
  }

  @Override
  public String toString() {
    return file.name();
  }
}
