package org.comention.entity;

/**
 * A mention that counts for no entity.
 *
 * @param span where it stands, as it was found
 * @param reason why
 */
public record Refused(NamedSpan span, Refusal reason) {}
