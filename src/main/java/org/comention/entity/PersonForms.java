package org.comention.entity;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;

/**
 * One row for each bare form of a full name ({@link PersonName#bareForms}) and for its first name
 * as it stands there, in two more columns; rows with another name than a person's full name go.
 */
final class PersonForms implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  static final Field FORM =
      Field.required("form", StringType, "Key of a bare name that may mean the person.", "putin");

  static final Field IS_FIRST_NAME =
      Field.required("is_first_name", BooleanType, "The form is a first name.", "false");

  private final boolean surnameOnly;

  private PersonForms(boolean surnameOnly) {
    this.surnameOnly = surnameOnly;
  }

  /** The schema of what comes out. */
  static StructType schema(StructType rows) {
    return rows.add(FORM.structField()).add(IS_FIRST_NAME.structField());
  }

  /** Every bare form, and the first name; "Ted" is no form of Edward, who may be "Ned" to all. */
  static PersonForms all() {
    return new PersonForms(false);
  }

  /** The surname only: one row a name. */
  static PersonForms surname() {
    return new PersonForms(true);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .flatMap(this::withForms)
        .iterator();
  }

  private Stream<Row> withForms(Row row) {
    PersonName name = PersonName.parse(ResolvedNames.FULL_NAME.get(row));
    if (!name.isFull()) {
      return Stream.empty();
    }
    Stream<Row> family =
        (surnameOnly ? List.of(name.surname()) : name.bareForms())
            .stream().map(form -> with(row, form, false));
    String first = name.given().get(0);
    boolean addFirst = !surnameOnly && first.length() > 1 && !name.bareForms().contains(first);
    return addFirst ? Stream.concat(family, Stream.of(with(row, first, true))) : family;
  }

  private static Row with(Row row, String form, boolean isFirstName) {
    Object[] values = new Object[row.size() + 2];
    for (int i = 0; i < row.size(); i++) {
      values[i] = row.get(i);
    }
    values[row.size()] = form;
    values[row.size() + 1] = isFirstName;
    return RowFactory.create(values);
  }
}
