package org.comention.story;

/** Why an article is in its story; an earlier constant explains more and is kept. */
public enum StoryRule {
  /** Another article of the story has the same text. */
  EXACT("exact"),
  /** Another has the same headline under the same path, and shares text. */
  TITLE_URL("title_url"),
  /** Another holds enough of its text, or it of the other's. */
  NEAR_COPY("near_copy"),
  /** No other article tells it. */
  SINGLE("single");

  private final String label;

  StoryRule(String label) {
    this.label = label;
  }

  /** The value of {@code stories.story_rule}. */
  public String label() {
    return label;
  }
}
