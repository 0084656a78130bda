package org.comention.cooccur;

import java.io.Serializable;
import org.comention.tables.Window;

/**
 * Which pairs a triple may extend, and at which windows.
 *
 * <p>A pair's support is a small number: 0 when the pair has too few stories at every window, 1
 * when it has enough at the document window, 2 at the paragraph window too, 3 at all three (stories
 * that share a sentence share the paragraph, so the windows are nested). {@link #CONCEPT} is added
 * when a member is a concept.
 */
interface PairSupport extends Serializable {
  /** Flag: a member of the pair is a concept. */
  int CONCEPT = 4;

  /** Mask of the number of windows. */
  int WINDOWS = 3;

  /** The support of the pair; a < b. */
  int of(int a, int b);

  /** The number of windows a pair that reaches the support at this one has it at, at least. */
  static int atLeast(Window window) {
    return WINDOWS - window.ordinal();
  }
}
