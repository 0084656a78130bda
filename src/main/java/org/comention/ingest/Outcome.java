package org.comention.ingest;

/** What became of one record; one of the two is null. */
record Outcome(long position, Article article, Reject reject) {

  /** Why the record is refused, in words, and its first characters. */
  record Reject(RejectReason reason, String detail, String excerpt) {}

  static Outcome of(long position, Article article) {
    return new Outcome(position, article, null);
  }

  static Outcome refused(long position, RejectReason reason, String detail, String excerpt) {
    return new Outcome(position, null, new Reject(reason, detail, excerpt));
  }
}
