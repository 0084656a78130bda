package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleUrlKeyTest {
  private static final String TITLE = "Putin to visit Iran";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/2022/07/putin-iran",
        "http://m.b.example/2022/07/putin-iran/?ref=home#top",
        "https://a.example/2022/07/Putin-Iran.html",
        "https://a.example/2022/07/putin-iran/amp",
      })
  void is_one_for_one_path_on_any_host(String url) {
    assertThat(TitleUrlKey.of("PUTIN to visit  Iran", url))
        .isEqualTo(TitleUrlKey.of(TITLE, "https://a.example/2022/07/putin-iran"))
        .isPresent();
  }

  @Test
  void differs_by_headline_and_by_path() {
    String url = "https://a.example/x/y";

    assertThat(TitleUrlKey.of(TITLE, url))
        .isNotEqualTo(TitleUrlKey.of("Putin to visit China", url))
        .isNotEqualTo(TitleUrlKey.of(TITLE, "https://a.example/x/z"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "Weather today, https://a.example/x",
        "Putin to visit Iran, https://a.example/",
        "Putin to visit Iran, null",
        "null, https://a.example/x",
      })
  void is_absent_where_headline_or_path_says_too_little(String title, String url) {
    assertThat(TitleUrlKey.of(title, url)).isEmpty();
  }
}
