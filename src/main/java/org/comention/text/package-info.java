/**
 * Strings and offsets: an article's text in, paragraphs, sentences, tokens and credits out.
 *
 * <p>{@link org.comention.text.ArticleText#of} is the one call a stage needs. Every offset is a
 * half-open UTF-16 index into the text that was given, so {@code text.substring(begin, end)} is the
 * surface, always. Nothing here knows Spark; every class is stateless or immutable and may be
 * shared by threads.
 *
 * <p>The one trap: a model must be trained on the tokens it is served. {@link
 * org.comention.text.Tokens} is that rule; a change there needs a new model.
 */
package org.comention.text;
