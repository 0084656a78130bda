/**
 * Text to named mentions, with Spark NLP.
 *
 * <p>In: articles. Out: their sentences and the names in them, with exact offsets. {@link
 * org.comention.ner.TagMentions} is the stage; {@link org.comention.ner.NerModel} is the only class
 * that names annotators; decoding (legal label paths, the pass over the whole document) is plain
 * Java. The one trap: Spark NLP looks at the first piece of each token only and drops what lies
 * beyond 512 pieces without a word, so tokens are split as BERT splits them and long sentences are
 * cut by {@code text}.
 */
package org.comention.ner;
