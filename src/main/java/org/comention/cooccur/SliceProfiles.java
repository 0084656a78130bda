package org.comention.cooccur;

import static org.apache.spark.sql.functions.sum;
import static org.comention.cooccur.CooccurColumns.PROFILE;
import static org.comention.cooccur.CooccurColumns.STORIES;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.comention.cooccur.SizeProfile.SizeClass;
import org.comention.tables.Fields;
import org.comention.tables.TotalsTable;
import org.comention.tables.Window;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** What the measures read of {@code totals} and {@code entity_counts}. */
final class SliceProfiles {
  private static final Column DOCUMENT = Fields.WINDOW.col().equalTo(Window.DOCUMENT.label());

  private SliceProfiles() {}

  /** By slice and window: n, kappa2, kappa3 and the {@link SizeProfile} as bytes. */
  static Dataset<Row> of(Dataset<Row> totals) {
    Column profile =
        functions
            .udf((UDF1<Seq<Row>, byte[]>) SliceProfiles::profile, DataTypes.BinaryType)
            .apply(TotalsTable.SIZES.col());
    return totals.select(
        Fields.SLICE.col(),
        Fields.WINDOW.col(),
        Fields.N.from(Fields.N_STORIES.col()),
        TotalsTable.KAPPA2.col(),
        TotalsTable.KAPPA3.col(),
        PROFILE.from(profile));
  }

  /** Reads {@link TotalsTable#SIZES}. */
  private static byte[] profile(Seq<Row> sizes) {
    List<SizeClass> classes = new ArrayList<>();
    for (Row size : JavaConverters.seqAsJavaList(sizes)) {
      classes.add(
          new SizeClass(size.getDouble(4), size.getLong(1), size.getDouble(5), size.getDouble(6)));
    }
    return new SizeProfile(classes).toBytes();
  }

  /** By entity and slice: in how many stories it is named; 0 when only copies of one name it. */
  static Dataset<Row> stories(Dataset<Row> entityCounts) {
    Dataset<Row> months =
        entityCounts
            .where(DOCUMENT)
            .groupBy(Fields.ENTITY_ID.col(), Fields.MONTH.col())
            .agg(STORIES.from(sum(Fields.N_STORIES.col())));
    return Slices.exploded(months, Fields.MONTH.col())
        .groupBy(Fields.ENTITY_ID.col(), Fields.SLICE.col())
        .agg(STORIES.from(sum(STORIES.col())));
  }

  /** The same without the entities that no story of the slice names. */
  static Dataset<Row> margins(Dataset<Row> entityCounts) {
    return stories(entityCounts).where(STORIES.col().gt(0));
  }
}
