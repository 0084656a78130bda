package org.comention.cooccur;

import java.io.Serializable;
import java.util.List;

/** Counts something in one story: pure, without memory of other stories. */
interface StoryCounter extends Serializable {

  /** What the story adds to the daily counts. */
  List<Increment> count(StoryUnits story);
}
