package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.comention.tables.Window;
import org.junit.jupiter.api.Test;

class MentionCellsTest {

  @Test
  void bytes_keep_every_mention() {
    MentionCells cells = new MentionCells();
    for (int i = 0; i < 40; i++) {
      cells.add(i / 4, i / 2, i % 7, 3, i, i + 1);
    }
    MentionCells read = MentionCells.ofBytes(cells.toBytes());
    assertThat(read.bySentence()).isEqualTo(cells.bySentence());
    assertThat(read.byParagraph()).isEqualTo(cells.byParagraph());
    assertThat(read.toBytes()).isEqualTo(cells.toBytes());
  }

  @Test
  void of_entities_in_equally_many_stories_the_first_ids_stay() {
    MentionCells cells =
        new MentionCells()
            .add(0, 0, 9, 5, 0, 1)
            .add(0, 0, 3, 1, 2, 3)
            .add(0, 1, 4, 1, 4, 5)
            .add(0, 1, 5, 1, 6, 7);
    assertThat(cells.capped(3).entities()).containsExactly(3, 4, 9);
    assertThat(cells.capped(4)).isSameAs(cells);
  }

  @Test
  void a_name_twice_in_a_sentence_is_one_cell() {
    MentionCells cells =
        new MentionCells().add(0, 2, 7, 1, 0, 1).add(0, 2, 7, 1, 2, 3).add(0, 3, 7, 1, 4, 5);
    assertThat(cells.bySentence()).hasSize(2);
    assertThat(cells.byParagraph()).hasSize(1);
  }

  @Test
  void a_sentence_that_names_thirteen_entities_is_a_list_and_names_nobody_together() {
    MentionCells mentions = new MentionCells();
    for (int entity = 1; entity <= 13; entity++) {
      mentions.add(0, 0, entity, 1, entity * 10, entity * 10 + 5);
    }
    mentions.add(0, 1, 2, 1, 200, 205).add(0, 1, 3, 1, 210, 215).add(1, 2, 4, 1, 300, 305);
    assertThat(mentions.lists()).containsExactly(new MentionCells.ListSentence(0, 13));
    ArticleUnits article = ArticleUnits.of("x", 1, "s", mentions);
    assertThat(places(article.units(Window.SENTENCE))).isEqualTo(new int[][] {{1, 2}, {3}});
    assertThat(article.sentenceNumber(0)).isEqualTo(1);
    assertThat(places(article.units(Window.PARAGRAPH))).isEqualTo(new int[][] {{1, 2}, {3}});
    assertThat(article.units(Window.DOCUMENT)[0].places()).hasSize(13);
    assertThat(article.naming(Window.SENTENCE)[0].places()).hasSize(13);
    assertThat(article.naming(Window.PARAGRAPH)[0].places()).hasSize(13);
  }

  private static int[][] places(Unit[] units) {
    return Arrays.stream(units).map(Unit::places).toArray(int[][]::new);
  }

  @Test
  void a_sentence_that_names_twelve_entities_is_none() {
    MentionCells mentions = new MentionCells();
    for (int entity = 1; entity <= 12; entity++) {
      mentions.add(0, 0, entity, 1, entity * 10, entity * 10 + 5);
      mentions.add(0, 0, entity, 1, entity * 100, entity * 100 + 5);
    }
    assertThat(mentions.lists()).isEmpty();
    assertThat(ArticleUnits.of("x", 1, "s", mentions).units(Window.SENTENCE)[0].places())
        .hasSize(12);
  }
}
