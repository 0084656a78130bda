package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT&T and R&D; a < b, c > d, 3<5 and 5>3",
        "He wrote to <name@a.example> and <http://a.example/x>.",
        "if x <b then y> 2",
        "<3 from Kyiv, 100 %",
        "“Curly” quotes — dashes… and an emoji 🇺🇦",
        "A no-break\u00A0space stays",
        "two\n\nparagraphs\nand a line",
        "&nosuchentity; stays",
      })
  void leaves_plain_text_alone(String text) {
    assertThat(TextCleaner.clean(text)).isEqualTo(text);
  }

  @Test
  void keeps_paragraphs_and_lines_of_html() {
    String html =
        "<html><head><title>T</title><style>p{}</style></head><body><p>One &amp; two.</p>\n"
            + "<div>Three<br>four</div><ul><li>a</li><li>b</li></ul><script>x()</script></body></html>";
    assertThat(TextCleaner.clean(html)).isEqualTo("One & two.\n\nThree\nfour\n\na\n\nb");
  }

  @Test
  void joins_lines_that_html_only_wraps() {
    assertThat(TextCleaner.clean("<p>The minister\n   spoke <b>on\nMonday</b>.</p>"))
        .isEqualTo("The minister spoke on Monday.");
  }

  @Test
  void keeps_the_lines_of_a_text_whose_only_tags_are_inline() {
    assertThat(TextCleaner.clean("One <b>bold</b> word.\n\nTwo <a href=\"x\">link</a>."))
        .isEqualTo("One bold word.\n\nTwo link.");
  }

  @Test
  void keeps_stray_brackets_inside_html() {
    assertThat(TextCleaner.clean("<p>Mail <name@a.example>, if 3 < 5 or a <b.</p><o:p></o:p>"))
        .isEqualTo("Mail <name@a.example>, if 3 < 5 or a <b.");
  }

  @Test
  void keeps_escaped_markup_as_text() {
    assertThat(TextCleaner.clean("<p>It printed &lt;script&gt;alert(\"x\")&lt;/script&gt;.</p>"))
        .isEqualTo("It printed <script>alert(\"x\")</script>.");
  }

  @Test
  void reduces_html_that_a_feed_escaped_once_more() {
    assertThat(TextCleaner.clean("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;R&amp;amp;D&lt;/p&gt;"))
        .isEqualTo("One\n\nR&D");
  }

  @Test
  void decodes_entities_of_a_text_without_tags() {
    assertThat(TextCleaner.clean("AT&amp;T&rsquo;s &#8220;plan&#x201D; &mdash; ok"))
        .isEqualTo("AT&T’s “plan” — ok");
  }

  @Test
  void drops_comments_and_keeps_the_text_around() {
    assertThat(TextCleaner.clean("One <!-- <p>no</p> --> two <!-- open"))
        .isEqualTo("One  two <!-- open");
  }

  @Test
  void unifies_line_ends_and_drops_what_is_not_seen() {
    assertThat(
            TextCleaner.clean(
                "a\r\nb\rc\u2028d\u0085e \t\nf\n\n\n\ng\u0000h\u00ADi\u200Bj\uFEFFk\u202El"))
        .isEqualTo("a\nb\nc\nd\ne\nf\n\nghijkl");
  }

  @Test
  void composes_accents() {
    assertThat(TextCleaner.clean("Erdog\u0306an")).isEqualTo("Erdoğan");
  }

  @Test
  void keeps_joiners_where_a_script_or_an_emoji_needs_them() {
    assertThat(TextCleaner.clean("می\u200Cخواهم 👩\u200D🚒 Ky\u200Div"))
        .isEqualTo("می\u200Cخواهم 👩\u200D🚒 Kyiv");
  }

  @Test
  void replaces_half_of_a_surrogate_pair() {
    assertThat(TextCleaner.clean("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void keeps_injected_markup_of_a_title_as_text() {
    assertThat(TextCleaner.cleanTitle("Bulletin <img src=x onerror=alert(1)> breaks"))
        .isEqualTo("Bulletin <img src=x onerror=alert(1)> breaks");
    assertThat(TextCleaner.cleanTitle("<em>R&amp;D</em>\n  &lt;b&gt; in Kyiv "))
        .isEqualTo("R&D <b> in Kyiv");
  }

  @Test
  @Timeout(60)
  void is_near_linear_on_hostile_text() {
    for (String part :
        new String[] {
          "<!--", "<p ", " ", "&", "<a href=", "<b", "\n", "</", "<p>", "<span>x", "&lt;p&gt;"
        }) {
      assertThat(TextCleaner.clean(part.repeat(400_000 / part.length()))).isNotNull();
    }
  }

  @Property
  void normalising_twice_is_normalising_once(@ForAll("texts") String text) {
    String once = TextCleaner.normalise(text);
    assertThat(TextCleaner.normalise(once)).isEqualTo(once);
    assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
  }

  @Property
  void cleaning_twice_is_cleaning_once_where_no_markup_is_escaped(@ForAll("html") String html) {
    String once = TextCleaner.clean(html);
    assertThat(TextCleaner.clean(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab \t\n\r\f\u00A0\u00AD\u0301\u0308\u2028\u200B\u200C\u200D\u202E\uFEFFé한ᄀ👩ی")
        .withChars('\u0000', '\u00FF')
        .ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> html() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<br>",
            "<b>",
            "</b>",
            "<a href='x'>",
            "</a>",
            "<li>",
            "Kyiv",
            " ",
            "\n",
            "3 < 5",
            "AT&T",
            "&mdash;",
            "<!-- c -->",
            "<script>s</script>",
            "é",
            "\u00A0",
            "x > y",
            "<name@a.example>")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
