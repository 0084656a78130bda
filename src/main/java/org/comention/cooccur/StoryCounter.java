package org.comention.cooccur;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts something in one story: pure, without memory of other stories. */
interface StoryCounter extends Serializable {

  /**
   * Tells what the story adds to the daily counts, one increment after another: a story of many
   * reprints has millions.
   */
  void count(StoryUnits story, Consumer<Increment> sink);

  /** The same as a list. */
  default List<Increment> count(StoryUnits story) {
    List<Increment> increments = new ArrayList<>();
    count(story, increments::add);
    return increments;
  }
}
