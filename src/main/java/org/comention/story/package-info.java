/**
 * Syndicated copies to one story.
 *
 * <p>In: articles. Out: one row per article with the story it tells; no article is dropped. Copies
 * are found in three steps: the same text, the same headline under the same address, and near
 * copies, which MinHash proposes and {@link org.comention.story.CopyRule} accepts or refuses. The
 * one trap: two articles about one event share names and quotations, and two releases of one office
 * share a footer; neither are copies, so quoted words and standing sentences are left out before
 * texts are compared.
 */
package org.comention.story;
