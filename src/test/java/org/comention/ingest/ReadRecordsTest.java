package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.comention.SparkTest;
import org.comention.UserException;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.RecordsTable;
import org.comention.tables.RejectsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRecordsTest extends SparkTest {
  private static final String GOOD =
      "{\"title\":\"T\",\"text\":\"Good text.\",\"date\":\"2022-07-12\"}";

  @TempDir Path dir;

  @Test
  void accounts_for_every_kind_of_bad_input() throws IOException {
    Map<String, String> expected = writeBadInput();
    Dataset<Row> records = read("--input", dir.toString(), "--max-text-chars", "1000");
    assertThat(fates(records)).isEqualTo(expected);
    List<Row> rejects = Records.rejects(records).collectAsList();
    assertThat(rejects)
        .allSatisfy(
            r -> {
              assertThat(RejectsTable.DETAIL.<String>get(r)).isNotBlank();
              assertThat(RejectsTable.EXCERPT.<String>get(r))
                  .isNotNull()
                  .hasSizeLessThanOrEqualTo(200);
              assertThat(ArticlesTable.TEXT.<String>get(r)).isNull();
            });
    assertThat(expected.values().stream().filter(v -> !v.equals("article")).distinct())
        .hasSizeGreaterThanOrEqualTo(12);
    assertThat(rejects).hasSizeGreaterThanOrEqualTo(30);
  }

  /** Writes the files; gives for each record, by file and position, what must become of it. */
  private Map<String, String> writeBadInput() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    lines(
        expected,
        "bad.jsonl",
        "article",
        GOOD,
        "broken_json",
        "{\"text\": \"quote \"open\"\"}",
        "not_an_object",
        "[1, 2]",
        "not_an_object",
        "\"a string\"",
        "not_an_object",
        "17",
        "not_an_object",
        "null",
        "broken_json",
        GOOD + GOOD,
        "missing_text",
        "{\"title\":\"T\"}",
        "missing_text",
        "{\"text\":null}",
        "missing_text",
        "{\"text\":{\"a\":1}}",
        "missing_text",
        "{}",
        "empty_text",
        "{\"text\":\"\"}",
        "empty_text",
        "{\"text\":\" \\u00a0\\n\"}",
        "empty_text",
        "{\"text\":\"<p>&nbsp;</p><script>x</script>\"}",
        "bad_date",
        "{\"text\":\"t\",\"date\":\"2022-13-45\"}",
        "bad_date",
        "{\"text\":\"t\",\"date\":\"2999-01-01\"}",
        "bad_date",
        "{\"text\":\"t\",\"date\":20221399}",
        "bad_date",
        "{\"text\":\"t\",\"date\":1e999}",
        "too_long",
        "{\"text\":\"" + "x".repeat(1001) + "\"}",
        "too_long",
        "{\"text\":\"" + "x".repeat(100_000) + "\"}",
        null,
        "",
        null,
        "   \t",
        "broken_json",
        "{\"text\":\"a raw \u0001 control\"}",
        "broken_json",
        "{\"text\":" + "[".repeat(5000),
        "article",
        "{\"text\":\"undated\",\"date\":\"\"}",
        "article",
        "{\"text\":\"windows line\"}\r",
        "broken_json",
        "{\"text\":\"cut off");
    bytes(
        "latin1.jsonl",
        concat(
            utf8(GOOD + "\n{\"text\":\"Bras"),
            new byte[] {(byte) 0xED},
            utf8("lia\"}\n"),
            utf8(GOOD)));
    expected.putAll(
        Map.of(
            "latin1.jsonl:1",
            "article",
            "latin1.jsonl:2",
            "bad_encoding",
            "latin1.jsonl:3",
            "article"));
    bytes("overlong-utf8.txt", new byte[] {'a', (byte) 0xC0, (byte) 0x80, 'b'});
    expected.put("overlong-utf8.txt:1", "bad_encoding");
    bytes("surrogate.txt", new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
    expected.put("surrogate.txt:1", "bad_encoding");
    bytes("utf16.csv", "text\na\n".getBytes(StandardCharsets.UTF_16));
    expected.put("utf16.csv:1", "bad_encoding");
    bytes("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    expected.put("picture.txt:1", "binary");
    bytes("zeros.jsonl", new byte[100]);
    expected.put("zeros.jsonl:1", "binary");
    bytes("unnamed-gzip.jsonl", gzip(utf8(GOOD)));
    expected.put("unnamed-gzip.jsonl:1", "binary");
    for (String empty :
        List.of("empty.txt", "empty.jsonl", "empty.csv", "empty.parquet", "header.csv")) {
      bytes(empty, utf8(empty.startsWith("header") ? "title,text\n" : ""));
      expected.put(empty + ":1", "empty_file");
    }
    bytes("blank.txt", utf8(" \n "));
    expected.put("blank.txt:1", "empty_text");
    bytes("date-only.txt", utf8(" date 2022-07-12 "));
    expected.put("date-only.txt:1", "empty_text");
    bytes("bad-date.txt", utf8(" date 2022-02-30 Text"));
    expected.put("bad-date.txt:1", "bad_date");
    bytes("long.txt", utf8("x".repeat(200_000)));
    expected.put("long.txt:1", "too_long");
    writeArchivesAndTables(expected);
    return expected;
  }

  private void writeArchivesAndTables(Map<String, String> expected) throws IOException {
    byte[] packed = gzip(utf8((GOOD + "\n").repeat(3) + incompressible(50_000)));
    bytes("cut.jsonl.gz", Arrays.copyOf(packed, packed.length - 2000));
    expected.putAll(Map.of("cut.jsonl.gz:1", "article", "cut.jsonl.gz:2", "article"));
    expected.putAll(Map.of("cut.jsonl.gz:3", "article", "cut.jsonl.gz:4", "unreadable_file"));
    bytes("no.jsonl.gz", utf8("this is no gzip"));
    expected.put("no.jsonl.gz:1", "unreadable_file");
    byte[] zstd = Zstd.compress(utf8(GOOD + "\n" + incompressible(300_000)));
    bytes("cut.jsonl.zst", Arrays.copyOf(zstd, zstd.length - 2000));
    expected.putAll(Map.of("cut.jsonl.zst:1", "article", "cut.jsonl.zst:2", "unreadable_file"));
    bytes("no.parquet", utf8("this is no Parquet file, though it is long enough"));
    expected.put("no.parquet:1", "unreadable_file");
    bytes(
        "bad.csv",
        utf8(
            "headline,body,published_at\nA,one\nB,two,2022-07-12,more\nC,\"three\n\nlines\",2022-07-12\nD,,2022-07-12\nE,five,2022-02-30\nF,\"open,2022-07-12\nG,seven,\n"));
    expected.putAll(
        Map.of(
            "bad.csv:2", "bad_row",
            "bad.csv:3", "bad_row",
            "bad.csv:4", "article",
            "bad.csv:7", "empty_text",
            "bad.csv:8", "bad_date",
            "bad.csv:9", "bad_row",
            "bad.csv:10", "article"));
    bytes("no-text.csv", utf8("a,b\n1,2\n"));
    expected.put("no-text.csv:2", "missing_text");
    bytes("notes.md", utf8("# Notes"));
    expected.put("notes.md:1", "unknown_format");
    bytes("_SUCCESS", new byte[0]);
    bytes(".hidden.jsonl", utf8("{"));
    bytes("_temporary/part.jsonl", utf8("{"));
  }

  @Test
  void reads_the_records_of_all_formats_alike() throws IOException {
    bytes("a.jsonl", utf8("\uFEFF" + GOOD + "\n"));
    bytes("b.jsonl.gz", concat(gzip(utf8(GOOD + "\n")), gzip(utf8(GOOD + "\n"))));
    bytes("c.jsonl.zst", Zstd.compress(utf8(GOOD)));
    bytes(
        "d.csv",
        utf8("\uFEFFHeadline,Body,pubDate\nT,Good text.,\"Tue, 12 Jul 2022 23:00:00 -0400\"\n"));
    bytes("e.tsv", utf8("title\tcontent\tdate\nT\tGood text.\t1657584000\n"));
    spark
        .range(2)
        .selectExpr(
            "'T' title",
            "'Good text.' text",
            "timestamp'2022-07-12 10:00:00' published_at",
            "struct('Wire' name) source")
        .repartition(1)
        .write()
        .parquet(dir.resolve("f.parquet").toString());
    List<Row> rows = read("--input", dir.toString()).collectAsList();
    assertThat(rows).hasSize(8);
    assertThat(rows)
        .allSatisfy(
            r -> {
              assertThat(RecordsTable.STATUS.<String>get(r)).isEqualTo("article");
              assertThat(ArticlesTable.TEXT.<String>get(r)).isEqualTo("Good text.");
              assertThat(Fields.TITLE.<String>get(r)).isEqualTo("T");
              assertThat(Fields.PUBLISHED_ON.<Date>get(r).toLocalDate())
                  .isEqualTo(LocalDate.of(2022, 7, 12));
              assertThat(Fields.PUBLISHED_MONTH.<String>get(r)).isEqualTo("2022-07");
            });
    // Without an address it is an article of each source: the wire, and the folder's name.
    assertThat(rows.stream().map(Fields.ARTICLE_ID::get).distinct()).hasSize(2);
    assertThat(rows.stream().map(Fields.SOURCE::get).filter("Wire"::equals)).hasSize(2);
    assertThat(
            rows.stream()
                .filter(r -> Fields.SOURCE.get(r).equals("Wire"))
                .map(Fields.POSITION::get))
        .containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void numbers_the_lines_of_a_file_that_many_tasks_read() throws IOException {
    StringBuilder file = new StringBuilder("\uFEFF");
    for (int i = 1; i <= 200; i++) {
      file.append(
          i % 7 == 0 ? "\n" : "{\"text\":\"Line %d %s\"}\n".formatted(i, "é".repeat(i % 50)));
    }
    bytes("many.jsonl", utf8(file.toString()));
    String cap = spark.conf().get("spark.sql.files.maxPartitionBytes");
    try {
      for (String size : List.of("301", "3001")) {
        spark.conf().set("spark.sql.files.maxPartitionBytes", size);
        Dataset<Row> records = read("--input", dir.toString());
        assertThat(records.javaRDD().getNumPartitions()).isGreaterThan(1);
        assertThat(records.collectAsList())
            .hasSize(200 - 28)
            .allSatisfy(
                r ->
                    assertThat(ArticlesTable.TEXT.<String>get(r))
                        .startsWith("Line " + Fields.POSITION.get(r)));
      }
    } finally {
      spark.conf().set("spark.sql.files.maxPartitionBytes", cap);
    }
  }

  @Test
  void maps_foreign_names_as_the_options_say() throws IOException {
    bytes(
        "a.jsonl",
        utf8(
            "{\"story\":{\"Body\":[\"One.\",\"Two.\"]},\"text\":\"not this\",\"day\":{\"$date\":\"2022-07-12T00:00:00Z\"},\"_id\":{\"$oid\":\"5f\"},\"lang\":\"EN-us\",\"link\":\"https://www.Wire.example:8080/x\"}"));
    Row row =
        read("--input", dir.toString(), "--column", "text=story.body", "published_on=day")
            .collectAsList()
            .get(0);
    assertThat(ArticlesTable.TEXT.<String>get(row)).isEqualTo("One.\n\nTwo.");
    assertThat(Fields.PUBLISHED_ON.<Date>get(row)).isEqualTo(Date.valueOf("2022-07-12"));
    assertThat(ArticlesTable.EXTERNAL_ID.<String>get(row)).isEqualTo("5f");
    assertThat(ArticlesTable.LANGUAGE.<String>get(row)).isEqualTo("en");
    assertThat(Fields.SOURCE.<String>get(row)).isEqualTo("wire.example");
  }

  @Test
  void reads_dates_of_parquet_in_every_type() {
    StructType schema =
        new StructType().add("body", DataTypes.StringType).add("n", DataTypes.IntegerType);
    frame(schema, row("x", 1))
        .repartition(1)
        .selectExpr("body", "n", "date'2022-07-12' date", "array(1, 2) other")
        .write()
        .parquet(dir.resolve("d").toString());
    spark.conf().set("spark.sql.parquet.outputTimestampType", "INT96");
    frame(schema, row("x", 1))
        .selectExpr("body", "timestamp'2022-07-12 23:59:59' date")
        .write()
        .parquet(dir.resolve("t").toString());
    spark.conf().unset("spark.sql.parquet.outputTimestampType");
    assertThat(read("--input", dir.toString()).collectAsList())
        .hasSize(2)
        .allSatisfy(
            r ->
                assertThat(Fields.PUBLISHED_ON.<Date>get(r)).isEqualTo(Date.valueOf("2022-07-12")));
  }

  @Test
  void keeps_days_of_other_centuries() throws IOException {
    List<String> days =
        List.of("1600-01-01", "1752-09-03", "1883-11-18", "1969-12-31", "2022-03-13");
    StringBuilder file = new StringBuilder();
    days.forEach(day -> file.append("{\"text\":\"t\",\"date\":\"").append(day).append("\"}\n"));
    bytes("old.jsonl", utf8(file.toString()));
    assertThat(
            read("--input", dir.toString())
                .orderBy(Fields.POSITION.col())
                .select(Fields.PUBLISHED_ON.col().cast("string"))
                .collectAsList()
                .stream()
                .map(r -> r.getString(0)))
        .containsExactlyElementsOf(days);
  }

  @Test
  void reads_a_file_once_that_two_paths_lead_to() throws IOException {
    bytes("x/a.jsonl", utf8(GOOD));
    assertThat(
            read("--input", dir.toString(), dir + "/x", dir + "/*/*.jsonl", dir + "/x/a.jsonl")
                .collectAsList())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--input DIR/absent",
        "--input DIR/*.absent",
        "--input nosuchscheme://host/x",
        "--input DIR/notes.md",
        "--input DIR/only-notes",
        "--input DIR/void",
        "--input DIR/a.jsonl --format xml",
        "--input DIR/a.jsonl --format unknown",
        "--input DIR/a.jsonl --column words=body",
        "--input DIR/a.jsonl --column text",
        "--input DIR/a.jsonl --column text=",
        "--input DIR/a.jsonl --column text=a text=b",
        "--input DIR/a.jsonl --max-text-chars 0",
        "--input DIR/a.jsonl --max-rejects -1",
      })
  void stops_with_one_line_before_any_job(String line) throws IOException {
    bytes("a.jsonl", utf8(GOOD));
    bytes("notes.md", utf8("x"));
    bytes("only-notes/notes.md", utf8("x"));
    Files.createDirectories(dir.resolve("void"));
    InputOptions options = InputOptions.parse(line.replace("DIR", dir.toString()).split(" "));
    assertThatThrownBy(() -> new ReadRecords(spark, options).read())
        .isInstanceOf(UserException.class)
        .message()
        .matches("Cannot .*, got .*\\.");
  }

  @Test
  void refuses_the_samples_as_their_readme_says() throws IOException {
    Path samples = Path.of("data-samples");
    Dataset<Row> records =
        new RejectDuplicates()
            .apply(
                read(
                    "--input",
                    samples + "/articles.jsonl",
                    samples + "/articles.csv",
                    samples + "/broken.jsonl",
                    samples + "/text"),
                spark.createDataFrame(List.of(), ArticlesTable.SPEC.schema()));
    List<Row> rows = records.collectAsList();
    List<String> rejects =
        rows.stream()
            .filter(r -> RejectsTable.REASON.get(r) != null)
            .map(
                r ->
                    "%s,%s,%s"
                        .formatted(
                            Fields.INPUT_FILE.get(r),
                            Fields.POSITION.get(r),
                            RejectsTable.REASON.get(r)))
            .map(s -> s.replace("data-samples/", ""))
            .toList();
    List<String> expected = Files.readAllLines(samples.resolve("expected/rejects.csv"));
    assertThat(rejects).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    assertThat(rows).hasSize(82);
    Map<String, String> days = new TreeMap<>();
    for (Row r : rows) {
      if (RecordsTable.STATUS.get(r).equals("article")) {
        String url = Fields.URL.get(r);
        String file = Fields.INPUT_FILE.<String>get(r).replace("data-samples/", "");
        Date day = Fields.PUBLISHED_ON.get(r);
        days.put(url == null ? file : url, day == null ? "" : day.toString());
      }
    }
    assertThat(days).hasSize(68);
    List<String> dates = Files.readAllLines(samples.resolve("expected/dates.csv"));
    for (String line : dates.subList(1, dates.size())) {
      String day = line.substring(line.lastIndexOf(',') + 1);
      assertThat(days).containsEntry(line.substring(0, line.indexOf(',')), day);
    }
  }

  @Test
  void guesses_every_field_of_the_state_department_releases() {
    Path corpus = Path.of("../shared/corpus/us_state_dept_press/state_press_releases.jsonl");
    assumeThat(corpus).as("the shared corpus is absent").exists();
    List<Row> rows = read("--input", corpus.toString()).drop("text").collectAsList();
    assertThat(rows).hasSize(2026);
    assertThat(rows)
        .allSatisfy(
            r -> {
              assertThat(RecordsTable.STATUS.<String>get(r)).isEqualTo("article");
              assertThat(Fields.SOURCE.<String>get(r)).isEqualTo("state.gov");
              assertThat(Fields.TITLE.<String>get(r)).isNotBlank();
              assertThat(Fields.PUBLISHED_ON.<Date>get(r)).isNotNull();
              assertThat(ArticlesTable.EXTERNAL_ID.<String>get(r))
                  .startsWith("https://www.state.gov/");
            });
  }

  private static Dataset<Row> read(String... args) {
    return new ReadRecords(spark, InputOptions.parse(args)).read();
  }

  private Map<String, String> fates(Dataset<Row> records) {
    Map<String, String> fates = new TreeMap<>();
    for (Row r : records.collectAsList()) {
      String place =
          dir.relativize(Path.of(Fields.INPUT_FILE.<String>get(r))) + ":" + Fields.POSITION.get(r);
      String reason = RejectsTable.REASON.get(r);
      assertThat(fates.put(place, reason == null ? RecordsTable.STATUS.get(r) : reason)).isNull();
    }
    return fates;
  }

  /** Pairs of a fate and a line; a fate of null is a line that is no record. */
  private void lines(Map<String, String> expected, String file, String... pairs)
      throws IOException {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] != null) {
        expected.put(file + ":" + (i / 2 + 1), pairs[i]);
      }
      out.append(i == 0 ? "" : "\n").append(pairs[i + 1]);
    }
    bytes(file, utf8(out.toString()));
  }

  private void bytes(String name, byte[] content) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static String incompressible(int length) {
    return new java.util.Random(7)
        .ints(length, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }
}
