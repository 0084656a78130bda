package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.comention.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

  private static Aliases parse(String text) {
    return AliasesFile.parse("aliases.csv", text);
  }

  @Test
  void follows_chains_of_merges() {
    Aliases aliases = parse("merge,per:a,,per:b\nmerge,per:b,,per:c\n");
    assertThat(aliases.entityOf("per:a", "A")).contains("per:c");
    assertThat(aliases.entityOf("per:x", "X")).contains("per:x");
  }

  @Test
  void compares_surfaces_by_their_key() {
    Aliases aliases =
        parse("split,org:wagner-group,\"Wagner, R.\",per:richard-wagner\nhide,loc:mobile,mobile,");
    assertThat(aliases.entityOf("org:wagner-group", "WAGNER R")).contains("per:richard-wagner");
    assertThat(aliases.entityOf("org:wagner-group", "Wagner Group")).contains("org:wagner-group");
    assertThat(aliases.entityOf("loc:mobile", "Mobile's")).isEmpty();
    assertThat(aliases.entityOf("loc:mobile", "Mobile, Alabama")).contains("loc:mobile");
  }

  @Test
  void hides_what_merges_into_a_hidden_entity() {
    Aliases aliases = parse("merge,misc:a,,misc:b\nhide,misc:b,,\n");
    assertThat(aliases.entityOf("misc:a", "A")).isEmpty();
  }

  @Test
  void hashes_the_lines_that_count() {
    String hash = parse("# note\naction,entity,surface,value\nhide,misc:a,,\n").hash();
    assertThat(parse("hide,misc:a,,").hash()).isEqualTo(hash).hasSize(64);
    assertThat(parse("hide,misc:b,,").hash()).isNotEqualTo(hash);
  }

  @Test
  void reads_the_file_that_ships() {
    assertThat(Aliases.read(Path.of("conf/aliases.csv")).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "join,per:a,,per:b|line 2 has the action join",
        "merge,Putin,,per:b|line 2 names the entity \"Putin\"",
        "merge,per:a,,|line 2 names the entity \"\"",
        "split,per:a,,per:b|line 2 gives no surface",
        "type,per:a,,COUNTRY|line 2 gives the type COUNTRY",
        "country,per:a,,Russia|line 2 gives the country \"Russia\"",
        "rename,per:a,,|line 2 gives no name",
        "merge,per:a,x,per:b|line 2 gives a surface, got x",
        "rename,per:a,,\"A|line 2 leaves a quote open",
        "merge,per:a,,per:b,c|line 2 has 5 cells",
        "merge,per:a,,per:a|the merges of per:a lead back to it"
      })
  void says_where_a_line_is_bad(String line, String problem) {
    assertThatThrownBy(() -> parse("# comment\n" + line))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot read the aliases: aliases.csv")
        .hasMessageContaining(problem);
  }

  @Test
  void says_when_the_file_cannot_be_read() {
    assertThatThrownBy(() -> Aliases.read(Path.of("no/such/aliases.csv")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no/such/aliases.csv");
  }
}
