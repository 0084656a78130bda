package org.comention.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * One record a row of a Parquet file; a part of a file is the row groups whose middle lies in it.
 * Only columns that an article can need are read, where one of them is the text.
 */
final class ParquetRecordReader implements RecordReader {
  private final ParquetReader<Group> rows;
  private long position;
  private boolean ended;

  /**
   * @param columns the names that records may use
   * @throws IOException when the file is not there or no Parquet file
   * @throws org.comention.UserException when the storage fails
   */
  ParquetRecordReader(FileChunk chunk, Configuration base, ColumnMap columns) throws IOException {
    ParquetInput input = new ParquetInput(chunk.file(), base);
    Configuration conf = new Configuration(base);
    try {
      conf.set(ReadSupport.PARQUET_READ_SCHEMA, projection(input, columns).toString());
      this.rows =
          new Groups(input).withConf(conf).withFileRange(chunk.start(), chunk.end()).build();
    } catch (RuntimeException e) {
      StorageStream.rethrow(e);
      // "is not a Parquet file" comes as a RuntimeException.
      throw new IOException(FileHead.message(e), e);
    }
  }

  @Override
  public RawRecord next() {
    if (ended) {
      return null;
    }
    Group row;
    try {
      row = rows.read();
    } catch (IOException | RuntimeException e) {
      StorageStream.rethrow(e);
      // Parquet reports broken pages by all kinds of exceptions.
      ended = true;
      return FileHead.broken(position + 1, e, new Bytes());
    }
    if (row == null) {
      ended = true;
      return null;
    }
    position = rows.getCurrentRowIndex() + 1;
    try {
      return RawRecord.of(position, GroupFields.of(row), null);
    } catch (Utf8.BadBytes e) {
      return RawRecord.refused(position, RejectReason.BAD_ENCODING, e.getMessage(), "");
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static MessageType projection(ParquetInput input, ColumnMap columns) throws IOException {
    MessageType schema;
    try (ParquetFileReader file = ParquetFileReader.open(input)) {
      schema = file.getFileMetaData().getSchema();
    }
    Map<ArticleField, List<String>> names = columns.all();
    if (pick(schema, names.get(ArticleField.TEXT)).isEmpty()) {
      return schema;
    }
    return new MessageType(
        schema.getName(), pick(schema, names.values().stream().flatMap(List::stream).toList()));
  }

  private static List<Type> pick(MessageType schema, List<String> names) {
    List<String> wanted = new ArrayList<>();
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      wanted.add(lower);
      wanted.add(lower.split("\\.", 2)[0]);
    }
    return schema.getFields().stream()
        .filter(f -> wanted.contains(f.getName().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** Reads rows as groups; the library builds such a reader only from paths. */
  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(ParquetInput input) {
      super(input);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
