package org.comention.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** What a task does: reads its parts of files, one after the other, record by record. */
final class ReadChunk implements FlatMapFunction<ArrayList<FileChunk>, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<SerializableConfiguration> conf;
  private final ColumnMap columns;
  private final int maxTextChars;
  private final LocalDate today;

  /**
   * @param today the day from which dates may not be far ahead: one for all tasks
   */
  ReadChunk(
      Broadcast<SerializableConfiguration> conf,
      ColumnMap columns,
      int maxTextChars,
      LocalDate today) {
    this.conf = conf;
    this.columns = columns;
    this.maxTextChars = maxTextChars;
    this.today = today;
  }

  @Override
  public Iterator<Row> call(ArrayList<FileChunk> chunks) {
    DateParser dates = new DateParser(today);
    Configuration hadoop = conf.value().value();
    Rows rows =
        new Rows(
            chunks.iterator(),
            new OpenChunk(hadoop, columns, maxTextChars),
            new ArticleBuilder(columns, dates, maxTextChars),
            new ArticleBuilder(ColumnMap.guessing(), dates, maxTextChars));
    TaskCompletionListener close = context -> rows.close();
    TaskContext.get().addTaskCompletionListener(close);
    return rows;
  }

  /** The rows of all parts; at most one file is open. */
  private static final class Rows implements Iterator<Row> {
    private final Iterator<FileChunk> chunks;
    private final OpenChunk open;
    private final ArticleBuilder mapped;
    private final ArticleBuilder plain;
    private FileChunk chunk;
    private RecordReader reader;
    private Row next;

    Rows(Iterator<FileChunk> chunks, OpenChunk open, ArticleBuilder mapped, ArticleBuilder plain) {
      this.chunks = chunks;
      this.open = open;
      this.mapped = mapped;
      this.plain = plain;
    }

    @Override
    public boolean hasNext() {
      while (next == null && (reader != null || chunks.hasNext())) {
        if (reader == null) {
          chunk = chunks.next();
          reader = open.open(chunk);
        }
        RawRecord record = reader.next();
        if (record == null) {
          close();
        } else {
          next = OutcomeRows.row(chunk, build(record));
        }
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }

    /** Text files have no names of fields that an option could map. */
    private Outcome build(RawRecord record) {
      InputFile file = chunk.file();
      return (file.format() == InputFormat.TEXT ? plain : mapped).build(record, file.folder());
    }

    void close() {
      if (reader == null) {
        return;
      }
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot close " + chunk.file().name(), e);
      } finally {
        reader = null;
      }
    }
  }
}
