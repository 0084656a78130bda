package org.comention.pipeline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.lexicon.Lexicon;
import org.comention.lexicon.TagConcepts;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;

/** Keeps the lexicon's part of {@code mentions} in step with the lists. */
final class ConceptMentions {
  private final TableWriter writer;
  private final TagConcepts stage;

  ConceptMentions(TableWriter writer, Lexicon lexicon) {
    this.writer = writer;
    this.stage = new TagConcepts(lexicon);
  }

  /** The lists are those of the run before: only new articles are read. */
  Dataset<Row> append(Dataset<Row> fresh) {
    return writer.append(MentionsTable.SPEC, stage.apply(fresh));
  }

  /** The lists have changed: every published article is read again. */
  Dataset<Row> replace(Tables tables) {
    return replace(texts(tables.readOrEmpty(ArticlesTable.SPEC)));
  }

  /** The lists have changed: every article is read again, published or new. */
  Dataset<Row> replace(Tables tables, Dataset<Row> fresh) {
    return replace(texts(fresh).unionByName(texts(tables.readOrEmpty(ArticlesTable.SPEC))));
  }

  private Dataset<Row> replace(Dataset<Row> all) {
    return writer.replace(MentionsTable.SPEC, MentionsTable.LEXICON, stage.apply(all));
  }

  private static Dataset<Row> texts(Dataset<Row> articles) {
    return articles.select(
        Fields.ARTICLE_ID.col(), Fields.PUBLISHED_MONTH.col(), ArticlesTable.TEXT.col());
  }
}
