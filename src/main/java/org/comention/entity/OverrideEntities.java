package org.comention.entity;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;

/** Applies {@link Aliases} to rows: another entity and its type, or no row. */
final class OverrideEntities implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Aliases> aliases;

  OverrideEntities(Broadcast<Aliases> aliases) {
    this.aliases = aliases;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Aliases changes = aliases.value();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .flatMap(row -> changed(changes, row))
        .iterator();
  }

  private static Stream<Row> changed(Aliases changes, Row row) {
    String entity = Fields.ENTITY_ID.get(row);
    Optional<String> target = changes.entityOf(entity, Fields.SURFACE.get(row));
    if (target.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(target.get().equals(entity) ? row : moved(row, target.get()));
  }

  private static Row moved(Row row, String target) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    values[row.fieldIndex(Fields.ENTITY_ID.name())] = target;
    values[row.fieldIndex(EntityMentionsTable.RULE.name())] = Rule.OVERRIDE.label();
    String prefix = target.substring(0, target.indexOf(':'));
    NameType.of(prefix).ifPresent(type -> values[row.fieldIndex(Fields.TYPE.name())] = type.name());
    return RowFactory.create(values);
  }
}
