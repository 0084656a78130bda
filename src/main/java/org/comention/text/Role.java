package org.comention.text;

/** What a stretch of an article is to its story, and so what its names count for. */
public enum Role {
  /** The story itself: its mentions are kept and counted. */
  BODY(true, true),

  /**
   * The descriptive sentence of a photo caption. Its mentions are kept, and help to resolve names,
   * but are not counted into co-occurrence: a caption says the story a second time.
   */
  CAPTION(true, false),

  /** A photographer, agency or pool named for a picture. Yields no mention. */
  CREDIT(false, false),

  /** Who wrote, edited or contributed to the text. Yields no mention. */
  BYLINE(false, false),

  /**
   * The agency a text came from: in a dateline, as a last line, in a copyright notice. No mention.
   */
  AGENCY(false, false);

  private final boolean yieldsMentions;
  private final boolean counts;

  Role(boolean yieldsMentions, boolean counts) {
    this.yieldsMentions = yieldsMentions;
    this.counts = counts;
  }

  /** True when names found here become mentions at all: {@code BODY} and {@code CAPTION}. */
  public boolean yieldsMentions() {
    return yieldsMentions;
  }

  /** True when mentions found here are counted into co-occurrence: {@code BODY} only. */
  public boolean counts() {
    return counts;
  }
}
