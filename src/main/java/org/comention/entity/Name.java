package org.comention.entity;

/**
 * A name the model found, with its reading.
 *
 * @param span where it stands
 * @param reading what its surface tells
 */
record Name(NamedSpan span, Reading reading) {
  String surface() {
    return reading.surface();
  }

  NameType taggedType() {
    return span.nameType();
  }
}
