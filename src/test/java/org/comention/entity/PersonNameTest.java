package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "President Joseph R. Biden Jr., 'joseph r', biden, jr",
    "Ursula von der Leyen, ursula, von der leyen, ''",
    "bin Salman, '', bin salman, ''",
    "Ben Wallace, ben, wallace, ''",
    "Itamar Ben Gvir, itamar, ben gvir, ''",
    "Le Van Thanh, le van, thanh, ''",
    "Le Pen, '', le pen, ''",
    "Bashar al-Assad, bashar, al assad, ''",
    "J.K. Rowling, j k, rowling, ''",
    "Putin, '', putin, ''",
    "Lloyd J. Austin III, lloyd j, austin, iii"
  })
  void tells_the_parts_apart(String name, String given, String family, String suffix) {
    PersonName parsed = PersonName.parse(name);
    assertThat(String.join(" ", parsed.given())).isEqualTo(given);
    assertThat(String.join(" ", parsed.family())).isEqualTo(family);
    assertThat(parsed.suffix()).isEqualTo(suffix);
  }

  @ParameterizedTest
  @CsvSource({
    "Joe Biden, Joseph R. Biden, true",
    "J. Biden, Joe Biden, true",
    "J. Biden, Hunter Biden, false",
    "George W. Bush, George H. W. Bush, false",
    "George Bush, George W. Bush, true",
    "Donald Trump, Donald Trump Jr., false",
    "Sergei Lavrov, Sergey Lavrov, true",
    "Ada Whitlock, Tom Whitlock, false",
    "Biden, Joe Biden, true",
    "Lopez Obrador, Andrés Manuel López Obrador, true",
    "Mohammed bin Salman, Mohammed bin Salman Al Saud, true",
    "Ben Gvir, Itamar Ben Gvir, true",
    "Ben Kaufman, Paul Kaufman, false",
    "Leyen, Ursula von der Leyen, true",
    "Kim Jong-un, Kim Yo-jong, false",
    "Putin, Lavrov, false"
  })
  void compares_names(String a, String b, boolean compatible) {
    assertThat(PersonName.compatible(PersonName.parse(a), PersonName.parse(b)))
        .isEqualTo(compatible);
    assertThat(PersonName.compatible(PersonName.parse(b), PersonName.parse(a)))
        .isEqualTo(compatible);
  }
}
