package org.comention.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record as a reader found it: its fields, or the reason why there are none.
 *
 * @param position place in the file, as {@code Fields.POSITION} defines it
 * @param fields the fields; null when {@code reject} says why
 * @param excerpt the record's first characters; null to take them from the fields
 * @param reject why the record cannot be read; null when it can
 */
record RawRecord(long position, ObjectNode fields, String excerpt, Refusal reject) {

  /** A reason and what was wrong, in words. */
  record Refusal(RejectReason reason, String detail) {}

  static RawRecord of(long position, ObjectNode fields, String raw) {
    return new RawRecord(position, fields, raw == null ? null : Excerpt.of(raw), null);
  }

  static RawRecord refused(long position, RejectReason reason, String detail, String raw) {
    return new RawRecord(position, null, Excerpt.of(raw), new Refusal(reason, detail));
  }
}
