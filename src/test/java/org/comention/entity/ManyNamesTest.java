package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names by the thousand: none gets lost, few get mixed up.
 *
 * <p>The names are those of the gazetteer, as they are and written in Cyrillic and Arabic letters
 * by ICU; and, where {@code ../shared} is there, cities in the letters of their own languages.
 */
class ManyNamesTest {
  private static final Path CITIES =
      Path.of("../shared/gazetteers/geonames_cities15000/cities15000.zip");
  private static final int MANY = 10_000;

  /** ICU's transcriptions of a Latin name. */
  private static final List<String> SCRIPTS =
      List.of("Any-Latin", "Latin-Cyrillic", "Latin-Arabic");

  @Test
  void no_name_of_the_gazetteer_loses_its_key() {
    List<String> names = MarkedText.Gazetteers.SHARED.names();
    assertThat(names).hasSizeGreaterThan(5_000);
    assertNoneLost(names);
  }

  /** Some 17,000 names: those of the gazetteer in three transcriptions. */
  @ParameterizedTest
  @FieldSource("SCRIPTS")
  void every_name_of_the_gazetteer_goes_through_in_each_script(String letters) {
    List<Named> names = gazetteerNames(letters);
    assertThat(names).hasSizeGreaterThan(5_000);
    assertNoneLost(names.stream().map(Named::name).toList());
    assertFewCollide(names);
  }

  @Property(tries = 10_000)
  void a_key_in_any_script_is_stable_under_case_and_accents(@ForAll("transcribed") String name) {
    String key = NameKey.of(name);
    String accented = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(key).isNotEmpty();
    assertThat(NameKey.of(key)).isEqualTo(key);
    assertThat(NameKey.of(name.toUpperCase(Locale.ROOT))).isEqualTo(key);
    assertThat(NameKey.of(accented)).isEqualTo(key);
  }

  @Provide
  Arbitrary<String> transcribed() {
    return Arbitraries.of(
        SCRIPTS.stream()
            .flatMap(letters -> gazetteerNames(letters).stream())
            .map(Named::name)
            .toList());
  }

  /** The names of the gazetteer, each once, in other letters; a name is its own "city". */
  private static List<Named> gazetteerNames(String letters) {
    Transliterator writer = Transliterator.getInstance(letters);
    return MarkedText.Gazetteers.SHARED.names().stream()
        .map(
            name ->
                new Named(NameKey.of(name), writer.transliterate(name.toLowerCase(Locale.ROOT))))
        .distinct()
        .toList();
  }

  /**
   * Two names collide when they have one key, belong to two cities, and differ in more than case,
   * accents, marks and spaces: those are meant to go.
   */
  @ParameterizedTest
  @ValueSource(strings = {"Latin", "Cyrillic", "Arabic"})
  void ten_thousand_names_go_through_in_each_script(String script) throws IOException {
    assumeTrue(Files.exists(CITIES), "needs " + CITIES);
    List<Named> names = names(Pattern.compile("[\\p{Is" + script + "} .'-]+").asMatchPredicate());
    assertThat(names).hasSize(MANY);
    assertNoneLost(names.stream().map(Named::name).toList());
    assertFewCollide(names);
  }

  private static void assertFewCollide(List<Named> names) {
    long collisions =
        names.stream().collect(Collectors.groupingBy(n -> NameKey.of(n.name()))).values().stream()
            .mapToLong(ManyNamesTest::collisions)
            .sum();
    assertThat(collisions)
        .as("collisions among %d names", names.size())
        .isLessThan(names.size() / 100);
  }

  private record Named(String city, String name) {
    String letters() {
      String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
      return plain.replaceAll("[^\\p{L}]", "");
    }
  }

  private static long collisions(List<Named> oneKey) {
    boolean oneCity = oneKey.stream().map(Named::city).distinct().count() == 1;
    return oneCity ? 0 : oneKey.stream().map(Named::letters).distinct().count() - 1;
  }

  private static void assertNoneLost(List<String> names) {
    for (String name : names) {
      String key = NameKey.of(name);
      assertThat(key).as(name).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(NameKey.of(key)).isEqualTo(key);
    }
  }

  private static List<Named> names(Predicate<String> wanted) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(CITIES))) {
      zip.getNextEntry();
      BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
      return lines
          .lines()
          .map(line -> line.split("\t"))
          .flatMap(city -> Arrays.stream(city[3].split(",")).map(name -> new Named(city[0], name)))
          .filter(named -> named.name().length() > 2 && wanted.test(named.name()))
          .distinct()
          .limit(MANY)
          .toList();
    }
  }
}
