package org.comention.text;

import java.util.Objects;

/**
 * A stretch of an article that names its makers, not its story: a photo credit, byline or agency.
 *
 * @param span where it stands in the article's text
 * @param role {@link Role#CREDIT}, {@link Role#BYLINE} or {@link Role#AGENCY}
 */
public record Zone(Span span, Role role) {

  /**
   * Checks that the role is one that yields no mentions.
   *
   * @throws IllegalArgumentException for {@code BODY} and {@code CAPTION}, which are no credits
   */
  public Zone {
    Objects.requireNonNull(span, "span");
    if (role.yieldsMentions()) {
      throw new IllegalArgumentException("A zone holds a credit, not " + role);
    }
  }
}
