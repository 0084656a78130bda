package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vladimir Putin|PER|vladimir-putin",
        "President Vladimir Putin’s|PER|vladimir-putin",
        "Recep Tayyip Erdoğan|PER|recep-tayyip-erdogan",
        "Владимир Путин|PER|vladimir-putin",
        "Андрій Єрмак|PER|andriy-yermak",
        "Jonas Gahr Støre|PER|jonas-gahr-store",
        "J. K. Rowling|PER|jk-rowling",
        "J.K. Rowling|PER|jk-rowling",
        "U.S.|LOC|us",
        "the United States|LOC|united-states",
        "Côte d’Ivoire|LOC|cote-divoire",
        "Sana'a|LOC|sanaa",
        "Reuters'|ORG|reuters",
        "Apple Inc.|ORG|apple",
        "Xyz Trading Co., Ltd.|ORG|xyz-trading",
        "Xyz Trading Limited|ORG|xyz-trading",
        "Gazprom PAO|ORG|gazprom",
        "Ford Motor Co.|ORG|ford-motor-co",
        "General Motors|ORG|general-motors",
        "Al-Qa'ida|ORG|al-qaida",
        "OPEC+|ORG|opec-plus",
        "Johnson & Johnson|ORG|johnson-and-johnson",
        "President|PER|president",
        "Αθήνα|LOC|athena",
        "—|MISC|u2d"
      })
  void makes_the_key_of_a_name(String name, NameType type, String key) {
    assertThat(NameKey.of(name, type)).isEqualTo(key);
  }

  @Property
  void a_key_of_a_key_is_the_key(@ForAll("names") String name, @ForAll NameType type) {
    String key = NameKey.of(name, type);
    assertThat(NameKey.of(key, type)).isEqualTo(key);
  }

  @Property
  void no_name_has_an_empty_key(@ForAll("names") String name, @ForAll NameType type) {
    assertThat(NameKey.of(name, type)).isNotEmpty().matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @Property
  void case_does_not_change_a_latin_key(@ForAll("latin") String name, @ForAll NameType type) {
    assertThat(NameKey.of(name.toUpperCase(Locale.ROOT), type)).isEqualTo(NameKey.of(name, type));
  }

  @Property
  void accents_do_not_change_a_latin_key(@ForAll("latin") String name, @ForAll NameType type) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    assertThat(NameKey.of(plain, type)).isEqualTo(NameKey.of(name, type));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(30),
        latin(),
        Arbitraries.strings().withChars("abcBS.'’ -&+").ofMinLength(1).ofMaxLength(12),
        Arbitraries.of(
                "the",
                "The",
                "president",
                "Mr.",
                "Dr",
                "Putin",
                "J.",
                "K",
                "inc",
                "Ltd.",
                "of",
                "Владимир",
                "محمد",
                "’s",
                "s'",
                "—",
                "أحمد",
                "Ελλάδα",
                "中国",
                "😀")
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(words -> String.join(" ", words)));
  }

  @Provide
  Arbitrary<String> latin() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("ABCXYZéèüößøñçğışłžáÉÖŞ .-'")
        .ofMinLength(1)
        .ofMaxLength(25);
  }
}
