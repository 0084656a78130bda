package org.comention.cooccur;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.api.java.UDF1;
import org.comention.tables.Period;
import org.comention.tables.Window;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * An entity's cells of days to its stories by period: one cell a period with a story, its slot the
 * kind of period. What pairs and triples get of their members.
 */
final class MemberPeriods implements UDF1<Seq<Long>, long[]> {
  private final List<Period> periods;

  MemberPeriods(Set<Period> periods) {
    this.periods = List.copyOf(periods);
  }

  @Override
  public long[] call(Seq<Long> cells) {
    return of(JavaConverters.seqAsJavaList(cells));
  }

  /** The cells of an entity at the document window, by period. */
  long[] of(List<Long> cells) {
    List<Long> found = new ArrayList<>();
    for (Period period : periods) {
      TreeMap<Integer, Long> counts = new TreeMap<>();
      for (long cell : cells) {
        if (SeriesCell.slot(cell) == Window.DOCUMENT.ordinal()) {
          counts.merge(period.at(SeriesCell.time(cell)), SeriesCell.count(cell), Long::sum);
        }
      }
      counts.forEach((number, n) -> found.add(SeriesCell.of(period.ordinal(), number, n)));
    }
    return found.stream().mapToLong(Long::longValue).toArray();
  }
}
