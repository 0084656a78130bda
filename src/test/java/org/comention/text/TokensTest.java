package org.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static final String MARKS = "\\p{Punct}\\p{IsPunctuation}\\p{S}";
  private static final String SPACES = "[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff]+";
  private static final String RULE = SPACES + "|(?<=[" + MARKS + "])|(?=[" + MARKS + "])";

  /** The literal emoji is a symbol already; it makes Java's look-behind step over whole pairs. */
  private static final String RULE_BY_CODE_POINT = RULE.replace("\\p{S}]", "\\p{S}\ud83d\ude00]");

  private static final String TRICKY =
      "ab9Z'’“”.,-—–_/$€%&@#^`|~+<>=()[]{}«»¿¡·•…\u00a0\u1680\u2000\u2009\u200b\u200c\u200d"
          + "\u2028\u202f\u205f\u3000\ufeff\u0301\u00ad\t\n\u000b\f\r éßжمي中。、¨´№™°\u0085";

  @Test
  void splits_designators_at_their_hyphens() {
    assertThat(surfaces("A Shahed-136 and a Su-34/35 flew."))
        .containsExactly(
            "A", "Shahed", "-", "136", "and", "a", "Su", "-", "34", "/", "35", "flew", ".");
  }

  @Test
  void splits_money_and_abbreviations_at_every_mark() {
    assertThat(surfaces("U.S. paid $3.5m"))
        .containsExactly("U", ".", "S", ".", "paid", "$", "3", ".", "5m");
  }

  @Test
  void frees_words_from_curly_quotes_brackets_and_em_dashes() {
    assertThat(surfaces("“Putin’s”—[Kyiv]"))
        .containsExactly("“", "Putin", "’", "s", "”", "—", "[", "Kyiv", "]");
  }

  @Test
  void separates_at_no_break_thin_zero_width_and_ideographic_spaces() {
    assertThat(surfaces("Joe\u00a0Biden\u2009met\u200bXi\u3000Jinping\u202f\ufeff!"))
        .containsExactly("Joe", "Biden", "met", "Xi", "Jinping", "!");
  }

  @Test
  void keeps_accents_and_other_scripts_in_their_words() {
    assertThat(surfaces("Erdoğan, Škoda e\u0301 Київ"))
        .containsExactly("Erdoğan", ",", "Škoda", "e\u0301", "Київ");
  }

  @Test
  void keeps_a_surrogate_pair_whole_and_cuts_on_both_its_sides() {
    assertThat(Tokens.of("a😀b")).containsExactly(new Span(0, 1), new Span(1, 3), new Span(3, 4));
  }

  @Test
  void gives_offsets_of_the_whole_text_when_asked_for_a_part() {
    String text = "Rain. Kyiv fell.";
    assertThat(Tokens.of(text, new Span(6, 16)))
        .containsExactly(new Span(6, 10), new Span(11, 15), new Span(15, 16));
  }

  @Test
  void finds_nothing_in_blank_text() {
    assertThat(Tokens.of("")).isEmpty();
    assertThat(Tokens.of(" \u00a0\n\t")).isEmpty();
  }

  @Property
  void equals_the_regular_expression_on_tricky_strings(@ForAll("tricky") String text) {
    assertThat(surfaces(text)).isEqualTo(bySplit(text, RULE));
  }

  @Property
  void equals_the_regular_expression_on_any_string_with_pairs_kept_whole(@ForAll String text) {
    assertThat(surfaces(text)).isEqualTo(bySplit(text, RULE_BY_CODE_POINT));
  }

  @Property
  void tokens_are_ordered_not_empty_and_leave_only_space_between(@ForAll("tricky") String text) {
    int at = 0;
    for (Span token : Tokens.of(text)) {
      assertThat(token.isEmpty()).isFalse();
      assertThat(text.substring(at, token.begin()).codePoints()).allMatch(Tokens::isSpace);
      at = token.end();
    }
    assertThat(text.substring(at).codePoints()).allMatch(Tokens::isSpace);
  }

  @Provide
  Arbitrary<String> tricky() {
    return Arbitraries.strings().withChars(TRICKY.toCharArray()).ofMaxLength(40);
  }

  private static List<String> surfaces(String text) {
    return Tokens.of(text).stream().map(token -> token.of(text)).toList();
  }

  private static List<String> bySplit(String text, String rule) {
    return Arrays.stream(text.split(rule)).filter(token -> !token.isEmpty()).toList();
  }
}
