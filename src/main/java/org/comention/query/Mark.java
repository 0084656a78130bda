package org.comention.query;

/**
 * Where a member stands in a sentence.
 *
 * @param entityId the member
 * @param begin first UTF-16 index in the sentence
 * @param end index after the last one
 */
public record Mark(String entityId, int begin, int end) {}
