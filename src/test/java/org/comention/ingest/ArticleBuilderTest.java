package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleBuilderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void takes_the_first_guess_that_holds_a_value() throws JsonProcessingException {
    Article article =
        article("{'text':' ','BODY':'Body.','headline':'H','Date':null,'pubdate':'12 July 2022'}");
    assertThat(article.text()).isEqualTo("Body.");
    assertThat(article.title()).isEqualTo("H");
    assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2022, 7, 12));
  }

  @Test
  void leaves_unknown_values_empty() throws JsonProcessingException {
    Article article = article("{'text':'Body.','title':'  ','url':'','language':''}");
    assertThat(article.title()).isNull();
    assertThat(article.url()).isNull();
    assertThat(article.language()).isNull();
    assertThat(article.externalId()).isNull();
    assertThat(article.publishedOn()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Wire,               https://www.a.example/x, Wire",
    "'',                 https://www.a.example/x, a.example",
    "'',                 HTTP://user@B.example:80?q, b.example",
    "'',                 not an address,          folder",
    "'',                 '',                      folder",
  })
  void names_the_source_by_field_then_host_then_folder(String own, String url, String source)
      throws JsonProcessingException {
    assertThat(article("{'text':'t','source':'%s','link':'%s'}".formatted(own, url)).source())
        .isEqualTo(source);
  }

  @Test
  void finds_a_source_that_is_an_object() throws JsonProcessingException {
    assertThat(article("{'text':'t','source':{'id':null,'name':'Wire'}}").source())
        .isEqualTo("Wire");
  }

  @ParameterizedTest
  @CsvSource({
    "EN,en",
    "en-US,en",
    "pt_BR,pt",
    "eng,en",
    "German,de",
    "tlh,tlh",
    "Dothraki,dothraki"
  })
  void brings_languages_to_iso_639_1_where_it_can(String declared, String code)
      throws JsonProcessingException {
    assertThat(article("{'text':'t','lang':'%s'}".formatted(declared)).language()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"17,17", "17.0,17", "1.6575648E9,1657564800", "'''a b''',a b"})
  void reads_ids_that_are_numbers(String json, String id) throws JsonProcessingException {
    assertThat(article("{'text':'t','id':%s}".formatted(json)).externalId()).isEqualTo(id);
  }

  @Test
  void tells_which_fields_there_were_when_none_is_a_text() throws JsonProcessingException {
    Outcome.Reject reject = build(ColumnMap.guessing(), "{'headline':'H','story':'S'}").reject();
    assertThat(reject.reason()).isEqualTo(RejectReason.MISSING_TEXT);
    assertThat(reject.detail()).contains("[headline, story]").contains("--column text=NAME");
    assertThat(reject.excerpt()).isEqualTo("{\"headline\":\"H\",\"story\":\"S\"}");
  }

  @Test
  void an_empty_name_says_that_there_is_no_such_field() throws JsonProcessingException {
    ColumnMap columns = ColumnMap.of(List.of("published_on="));
    Outcome outcome = build(columns, "{'text':'t','time':'10 hours ago'}");
    assertThat(outcome.article().publishedOn()).isNull();
  }

  @Test
  void the_cap_on_texts_counts_after_cleaning() throws JsonProcessingException {
    assertThat(article("{'text':'<p>%s</p>'}".formatted("x".repeat(100))).text()).hasSize(100);
    assertThat(build(ColumnMap.guessing(), "{'text':'%s'}".formatted("x".repeat(101))).reject())
        .satisfies(r -> assertThat(r.reason()).isEqualTo(RejectReason.TOO_LONG))
        .satisfies(r -> assertThat(r.detail()).contains("101").contains("100"));
  }

  @Test
  void hashes_are_the_documented_ones() throws JsonProcessingException {
    Article article = article("{'text':'Mr. Putin\\'s\\n\\ntrip — 2 days','url':'u','title':'t'}");
    assertThat(article.articleId())
        .isEqualTo(sha256("u\u001ft\u001fMr. Putin's\n\ntrip — 2 days").substring(0, 20));
    assertThat(article.contentHash()).isEqualTo(sha256("mrputinstrip2days"));
  }

  @Test
  void a_text_without_an_address_is_an_article_of_each_source_and_day()
      throws JsonProcessingException {
    String fields = "{'text':'x','title':'t','source':'%s','date':'%s'}";
    Article article = article(fields.formatted("post", "2022-07-12"));
    assertThat(article.articleId())
        .isEqualTo(sha256("post\u001f2022-07-12\u001ft\u001fx").substring(0, 20))
        .isEqualTo(article(fields.formatted("post", "2022-07-12")).articleId())
        .isNotEqualTo(article(fields.formatted("wire", "2022-07-12")).articleId())
        .isNotEqualTo(article(fields.formatted("post", "2022-07-13")).articleId());
  }

  @Test
  void an_excerpt_does_not_cut_a_pair_of_surrogates() {
    assertThat(Excerpt.of("x".repeat(199) + "🇺🇦")).isEqualTo("x".repeat(199));
    assertThat(Excerpt.of("a\nb\u0000c")).isEqualTo("a b c");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Article article(String json) throws JsonProcessingException {
    Outcome outcome = build(ColumnMap.guessing(), json);
    assertThat(outcome.reject()).isNull();
    return outcome.article();
  }

  /** Single quotes stand for double ones. */
  private static Outcome build(ColumnMap columns, String json) throws JsonProcessingException {
    String quoted = json.replace("\\'", "\u0001").replace('\'', '"').replace('\u0001', '\'');
    ObjectNode fields = (ObjectNode) JSON.readTree(quoted);
    return new ArticleBuilder(columns, new DateParser(LocalDate.of(2023, 12, 31)), 100)
        .build(RawRecord.of(1, fields, null), "folder");
  }
}
