package org.comention.ner;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * The labels of one model and which may follow which.
 *
 * <p>{@code O} is outside, {@code B-X} opens a name of type X, {@code I-X} continues one. A label
 * without a prefix, and an {@code I-X} of a model that has no {@code B-X}, both opens and
 * continues. Immutable.
 */
public final class LabelSet implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String OUTSIDE = "O";

  private final String[] labels;
  private final String[] types;
  private final boolean[] opens;
  private final boolean[] continues;

  /**
   * @param labels every label of the model, in the order of its class ids
   */
  public LabelSet(List<String> labels) {
    this.labels = labels.toArray(String[]::new);
    this.types = new String[labels.size()];
    this.opens = new boolean[labels.size()];
    this.continues = new boolean[labels.size()];
    Set<String> known = Set.copyOf(labels);
    for (int i = 0; i < this.labels.length; i++) {
      String label = this.labels[i];
      boolean prefixed = label.startsWith("B-") || label.startsWith("I-");
      types[i] = label.equals(OUTSIDE) ? null : prefixed ? label.substring(2) : label;
      opens[i] =
          types[i] != null
              && (!label.startsWith("I-") || !known.contains("B-" + label.substring(2)));
      continues[i] = types[i] != null && !label.startsWith("B-");
    }
  }

  public int size() {
    return labels.length;
  }

  public String label(int id) {
    return labels[id];
  }

  /** The class id of a label, or -1 where the model has no such label. */
  public int id(String label) {
    return List.of(labels).indexOf(label);
  }

  /** Whether the label is part of a name. */
  boolean isName(int id) {
    return types[id] != null;
  }

  /** Whether the label may stand where no name is open. */
  boolean mayOpen(int id) {
    return types[id] == null || opens[id];
  }

  /** Whether {@code next} continues the name that {@code previous} is part of. */
  boolean continues(int previous, int next) {
    return continues[next] && types[next].equals(types[previous]);
  }

  /** The type behind the prefix; null for {@code O}. */
  String type(int id) {
    return types[id];
  }
}
