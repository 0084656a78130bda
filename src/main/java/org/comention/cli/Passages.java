package org.comention.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comention.query.ArticleApart;
import org.comention.query.ArticleHead;
import org.comention.query.Combination;
import org.comention.query.EvidenceSentence;
import org.comention.query.Figures;
import org.comention.query.Readings;
import org.comention.tables.Fields;

/** What a combination rests on: its sentences, then the articles without such a sentence. */
final class Passages {
  private static final String INDENT = "  ";

  private final Combination combination;
  private final List<ArticleApart> apart;
  private final int width;
  private final MarkedText marked;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param apart articles that name all members, but in no one sentence
   * @param width characters a line
   */
  Passages(Combination combination, List<ArticleApart> apart, int width, MarkedText marked) {
    this.combination = combination;
    this.apart = apart;
    this.width = width;
    this.marked = marked;
  }

  /** The lines, each part under its heading; none for an empty part. */
  List<String> lines() {
    if (!combination.evidence().isEmpty()) {
      heading("Sentences, one a story, earliest first");
      combination.evidence().forEach(this::sentence);
    }
    if (!apart.isEmpty()) {
      heading(apartHeading());
      apart.forEach(this::apart);
    }
    return List.copyOf(lines);
  }

  private void sentence(EvidenceSentence sentence) {
    head(sentence.article());
    lines.addAll(Paragraph.lines(marked.of(sentence), width, INDENT + INDENT));
    address(sentence.article());
  }

  private String apartHeading() {
    String all = Figures.counted(combination.articlesApart(), "article", "articles");
    return apart.size() < combination.articlesApart()
        ? "The first %d of %s without such a sentence".formatted(apart.size(), all)
        : "%s without such a sentence, earliest first".formatted(all);
  }

  private void apart(ArticleApart apart) {
    head(apart.article());
    String where = "%s: first %s".formatted(Readings.where(apart.nearest()), places(apart));
    lines.addAll(Paragraph.lines(where, width, INDENT + INDENT));
    address(apart.article());
  }

  private static String places(ArticleApart apart) {
    if (apart.inOneList()) {
      String names =
          apart.places().stream().map(p -> quoted(p, "\"%s\"")).collect(Collectors.joining(", "));
      return "%s in sentence %d, a list of names"
          .formatted(names, apart.places().get(0).sentence());
    }
    return apart.places().stream()
        .map(p -> quoted(p, "\"%s\" in sentence %d"))
        .collect(Collectors.joining(", "));
  }

  /** The words and their sentence; no line breaks within. */
  private static String quoted(ArticleApart.Place place, String form) {
    return TextWidth.plain(form.formatted(place.surface(), place.sentence()))
        .replace(' ', '\u00a0');
  }

  private void heading(String text) {
    lines.add("");
    lines.add(marked.strong(text.replace('\u00a0', ' ')));
  }

  private void head(ArticleHead article) {
    String when = article.day().map(LocalDate::toString).orElse(Fields.UNDATED);
    String words = article.title().map(t -> " | " + TextWidth.plain(t)).orElse("");
    String head = "%s | %s%s".formatted(when, TextWidth.plain(article.source()), words);
    lines.add("");
    lines.addAll(Paragraph.lines(head, width, INDENT));
  }

  private void address(ArticleHead article) {
    String link = article.url().map(u -> TextWidth.plain(u) + "  ").orElse("");
    lines.add(INDENT + INDENT + link + "article " + article.articleId());
  }
}
