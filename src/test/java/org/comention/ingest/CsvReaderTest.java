package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  @Test
  void numbers_rows_by_the_line_they_begin_on() {
    assertThat(read("title,text\n\"A\",\"one\n\ntwo\"\n\nB,\"say \"\"hi\"\"\"\r\nC,end"))
        .containsExactly("2 A|one\n\ntwo", "6 B|say \"hi\"", "7 C|end");
  }

  @Test
  void refuses_rows_with_other_numbers_of_fields() {
    assertThat(read("title,text\nA\nB,b\nC,c,more\n"))
        .containsExactly("2 bad_row", "3 B|b", "4 bad_row");
  }

  @Test
  void loses_one_row_to_a_quote_that_is_not_closed() {
    assertThat(read("title,text\nA,\"open\nB,\"b\"\nC,c\n"))
        .containsExactly("2 bad_row", "3 B|b", "4 C|c");
    assertThat(read("title,text\nA,\"open\nB,b\nC,c"))
        .containsExactly("2 bad_row", "3 B|b", "4 C|c");
  }

  @Test
  void refuses_quotes_inside_a_quoted_field_that_are_not_doubled() {
    assertThat(read("title,text\nA,\"he said \"no\" twice\"\nB,b\n"))
        .containsExactly("2 bad_row", "3 B|b");
  }

  @Test
  void takes_a_quote_inside_an_unquoted_field_as_it_is() {
    assertThat(read("title,text\n5\" gun,a 3\" shell\n")).containsExactly("2 5\" gun|a 3\" shell");
  }

  @Test
  void reads_tabs_with_ordinary_quotes() {
    assertThat(read(InputFormat.TSV, "title\ttext\n\"We win,\" he says\tbody\nB\tb\n"))
        .containsExactly("2 \"We win,\" he says|body", "3 B|b");
  }

  @Test
  void guesses_semicolons_and_tabs_from_the_header() {
    assertThat(read("title;text\nA;a, b\n")).containsExactly("2 A|a, b");
    assertThat(read("title\ttext\nA\ta, b\n")).containsExactly("2 A|a, b");
  }

  @Test
  void refuses_a_row_over_the_cap_and_goes_on() {
    assertThat(read("title,text\nA," + "x".repeat(500) + "\nB,b\n"))
        .containsExactly("2 bad_row", "3 B|b");
    assertThat(read("title,text\nA,\"" + "x\n".repeat(150) + "\"\nB,b\n"))
        .contains("2 bad_row", "153 B|b");
  }

  @Test
  void says_nothing_of_a_header_alone() {
    assertThat(read("title,text\n")).isEmpty();
  }

  @Property
  void reads_back_every_table_it_could_have_been_written_from(
      @ForAll("tables") List<List<String>> table) {
    StringBuilder csv = new StringBuilder("title,text\n");
    List<String> expected = new ArrayList<>();
    long line = 2;
    for (List<String> row : table) {
      csv.append(quote(row.get(0))).append(',').append(quote(row.get(1))).append('\n');
      expected.add(line + " " + row.get(0) + "|" + row.get(1));
      line += 1 + lineEnds(row.get(0)) + lineEnds(row.get(1));
    }
    assertThat(read(csv.toString())).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.strings()
        .withChars("ab,\"\n\r é;")
        .ofMaxLength(8)
        .list()
        .ofSize(2)
        .list()
        .ofMaxSize(5);
  }

  private static String quote(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  private static long lineEnds(String value) {
    return value.chars().filter(c -> c == '\n').count();
  }

  private static List<String> read(String csv) {
    return read(InputFormat.CSV, csv);
  }

  private static List<String> read(InputFormat format, String csv) {
    ByteSource source =
        new ByteSource(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    CsvReader reader = new CsvReader(source, format, 200);
    List<String> rows = new ArrayList<>();
    for (RawRecord r = reader.next(); r != null; r = reader.next()) {
      rows.add(
          r.position()
              + " "
              + (r.reject() == null
                  ? r.fields().get("title").asText() + "|" + r.fields().get("text").asText()
                  : r.reject().reason().code()));
    }
    return rows;
  }
}
