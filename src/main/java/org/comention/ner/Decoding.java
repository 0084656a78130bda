package org.comention.ner;

/** How label probabilities become names. */
public enum Decoding {
  /** Sentence by sentence: {@link Viterbi}. */
  VITERBI,
  /** Then the article's names settled against each other: {@link DocumentPass}. What a run does. */
  DOCUMENT
}
