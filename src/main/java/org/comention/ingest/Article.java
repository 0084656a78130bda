package org.comention.ingest;

import java.time.LocalDate;

/**
 * One article as it was read: every text cleaned, every optional value null where it is unknown.
 *
 * @param articleId 20 hex digits, see {@link ArticleHashes#articleId}
 * @param externalId the record's own id, or null
 * @param title headline on one line, or null
 * @param text plain text, never blank
 * @param url address, or null
 * @param source publisher, never blank
 * @param language declared language, or null
 * @param publishedOn day of publication, or null
 * @param contentHash equal for exact reprints, see {@link ArticleHashes#contentHash}
 */
record Article(
    String articleId,
    String externalId,
    String title,
    String text,
    String url,
    String source,
    String language,
    LocalDate publishedOn,
    String contentHash) {}
