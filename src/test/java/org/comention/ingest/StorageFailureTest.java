package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.sql.SaveMode;
import org.comention.SparkTest;
import org.comention.UserException;
import org.comention.tables.Fields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A storage that fails once in passing costs a task, and never an article. */
class StorageFailureTest extends SparkTest {
  private static final int ARTICLES = 20;
  private static final String LINES =
      IntStream.range(0, ARTICLES)
          .mapToObj(
              i -> "{\"text\":\"Good text number %d, which goes on a little.\"}\n".formatted(i))
          .collect(Collectors.joining());

  @TempDir Path dir;
  private Configuration conf;
  private FlakyFileSystem storage;

  @BeforeEach
  void openTheStorage() throws IOException {
    conf = spark.sparkContext().hadoopConfiguration();
    storage = FlakyFileSystem.in(conf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.jsonl.bz2", "a.csv", "a.parquet"})
  void a_failed_read_stops_the_task_wherever_it_comes_and_the_next_try_reads_every_article(
      String name) throws IOException {
    FileChunk file = write(name);
    int failures = 0;
    for (int reads = 0; ; reads++) {
      storage.failAfter(reads);
      Throwable thrown = catchThrowable(() -> read(file));
      if (thrown == null) {
        break;
      }
      assertThat(thrown)
          .isInstanceOf(UserException.class)
          .hasMessage(
              "Cannot read the input: the storage failed at %s, got Connection reset by peer. Run again when it answers; articles already published are not read again.",
              name);
      assertThat(read(file)).hasSize(ARTICLES);
      failures++;
    }
    assertThat(failures).isPositive();
  }

  @Test
  void a_position_past_the_end_is_the_fault_of_the_file_that_names_it() throws IOException {
    Path file = Files.writeString(dir.resolve("short.parquet"), "PAR1");
    InputFile input =
        new InputFile(file.toUri().toString(), "short.parquet", "f", InputFormat.PARQUET, 4);
    try (FSDataInputStream in = StorageStream.open(input, conf)) {
      assertThatThrownBy(() -> in.seek(1_000)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void line_ends_that_could_not_be_counted_are_not_none() throws IOException {
    FileChunk file = write("a.jsonl");
    storage.failAfter(3);
    assertThatThrownBy(() -> new CountLineEnds(conf).count(file)).isInstanceOf(UserException.class);
    assertThat(new CountLineEnds(conf).count(file)).isEqualTo(ARTICLES);
  }

  @Test
  void the_job_says_in_one_line_what_failed_and_reads_every_article_the_next_time()
      throws IOException {
    write("a.jsonl");
    String input = "flaky:" + dir.resolve("a.jsonl").toAbsolutePath();
    storage.failAfter(5);
    assertThatThrownBy(() -> fates(input))
        .hasRootCauseMessage("Connection reset by peer")
        .hasStackTraceContaining("Cannot read the input: the storage failed at " + input);
    assertThat(fates(input)).hasSize(ARTICLES).containsOnly("article");
  }

  @Test
  void a_file_that_is_gone_when_it_is_opened_is_refused() throws IOException {
    for (String name : List.of("a.jsonl", "a.csv", "a.parquet")) {
      FileChunk file = write(name);
      Files.delete(dir.resolve(name));
      assertThat(read(file)).as(name).containsExactly("UNREADABLE_FILE");
    }
  }

  private List<String> fates(String input) {
    return new ReadRecords(spark, InputOptions.parse("--input", input))
            .read()
            .select(org.comention.tables.RecordsTable.STATUS.col(), Fields.POSITION.col())
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
  }

  /** What became of the records, one word each. */
  private List<String> read(FileChunk chunk) throws IOException {
    List<String> records = new ArrayList<>();
    try (RecordReader reader = new OpenChunk(conf, ColumnMap.guessing(), 10_000).open(chunk)) {
      for (RawRecord r = reader.next(); r != null; r = reader.next()) {
        records.add(r.reject() == null ? "read" : r.reject().reason().name());
      }
    }
    return records;
  }

  private FileChunk write(String name) throws IOException {
    Path file = dir.resolve(name);
    byte[] plain = LINES.getBytes(StandardCharsets.UTF_8);
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "gz" -> Files.write(file, gzip(plain));
      case "zst" -> Files.write(file, Zstd.compress(plain));
      case "bz2" -> Files.write(file, bzip2(plain));
      case "csv" -> Files.writeString(file, "text\n" + "Good text\n".repeat(ARTICLES));
      case "parquet" -> writeParquet(file);
      default -> Files.write(file, plain);
    }
    String uri = "flaky:" + file.toAbsolutePath();
    InputFile input = new InputFile(uri, name, "x", InputFormat.ofFile(name), Files.size(file));
    return new FileChunk(input, 0, 0, Files.size(file));
  }

  private void writeParquet(Path file) throws IOException {
    Path parts = dir.resolve("parts");
    spark
        .range(ARTICLES)
        .selectExpr("concat('Good text ', id) text")
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(parts.toString());
    try (var written = Files.newDirectoryStream(parts, "*.parquet")) {
      Files.copy(written.iterator().next(), file);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private byte[] bzip2(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BZip2Codec codec = new BZip2Codec();
    codec.setConf(conf);
    try (var bzip2 = codec.createOutputStream(out)) {
      bzip2.write(plain);
    }
    return out.toByteArray();
  }
}
