package org.comention.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an article of a record's fields, or says why it is none. Pure: one record in, one outcome
 * out.
 */
final class ArticleBuilder {
  /** Host of an address, after a user name and before a port. */
  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?([^/:?#@]+).*");

  private final ColumnMap columns;
  private final DateParser dates;
  private final int maxTextChars;

  /**
   * @param columns names of the fields in this kind of file
   * @param dates reader of dates, which knows today
   * @param maxTextChars longest text that is taken, in UTF-16 units after cleaning
   */
  ArticleBuilder(ColumnMap columns, DateParser dates, int maxTextChars) {
    this.columns = columns;
    this.dates = dates;
    this.maxTextChars = maxTextChars;
  }

  /** The text, or why there is none: one of the two is null. */
  private record Text(String value, RejectReason reason, String detail) {}

  /** The day, or why there is none; both null for an undated record. */
  private record Day(LocalDate value, String detail) {}

  /**
   * The outcome of one record.
   *
   * @param folder name of the folder the file lies in: the source of last resort
   */
  Outcome build(RawRecord record, String folder) {
    if (record.reject() != null) {
      RawRecord.Refusal refusal = record.reject();
      return Outcome.refused(
          record.position(), refusal.reason(), refusal.detail(), record.excerpt());
    }
    RawFields fields = new RawFields(record.fields());
    Text text = text(fields);
    if (text.value() == null) {
      return refused(record, text.reason(), text.detail());
    }
    Day day = day(fields);
    if (day.detail() != null) {
      return refused(record, RejectReason.BAD_DATE, day.detail());
    }
    return Outcome.of(record.position(), article(fields, text.value(), day.value(), folder));
  }

  private static Outcome refused(RawRecord record, RejectReason reason, String detail) {
    String excerpt =
        record.excerpt() == null ? Excerpt.of(record.fields().toString()) : record.excerpt();
    return Outcome.refused(record.position(), reason, detail, excerpt);
  }

  private Article article(RawFields fields, String text, LocalDate day, String folder) {
    String title = first(fields, ArticleField.TITLE);
    title = title == null ? null : orNull(TextCleaner.cleanTitle(title));
    String url = line(fields, ArticleField.URL);
    String language = line(fields, ArticleField.LANGUAGE);
    String source = source(line(fields, ArticleField.SOURCE), url, folder);
    return new Article(
        url == null
            ? ArticleHashes.articleId(source, day, title, text)
            : ArticleHashes.articleId(url, title, text),
        line(fields, ArticleField.ID),
        title,
        text,
        url,
        source,
        language == null ? null : Languages.code(language),
        day,
        ArticleHashes.contentHash(text));
  }

  private Text text(RawFields fields) {
    List<String> names = columns.names(ArticleField.TEXT);
    String raw = first(fields, ArticleField.TEXT);
    if (raw == null) {
      return noText(fields, names);
    }
    if (raw.length() > rawLimit(maxTextChars)) {
      return tooLong(raw.length());
    }
    String text = TextCleaner.clean(raw);
    if (text.isEmpty()) {
      return new Text(null, RejectReason.EMPTY_TEXT, "no text is left beside blanks and markup");
    }
    return text.length() > maxTextChars ? tooLong(text.length()) : new Text(text, null, null);
  }

  /** How long a text may be before it is cleaned: markup may be seven eighths of it. */
  static int rawLimit(int maxTextChars) {
    return (int) Math.min(8L * maxTextChars + (1 << 16), Integer.MAX_VALUE - 64);
  }

  private Text tooLong(int length) {
    return new Text(
        null,
        RejectReason.TOO_LONG,
        "%,d characters; --max-text-chars is %,d".formatted(length, maxTextChars));
  }

  private static Text noText(RawFields fields, List<String> names) {
    for (String name : names) {
      if (fields.has(name)) {
        return fields.text(name) == null
            ? new Text(null, RejectReason.MISSING_TEXT, "%s is null or no string".formatted(name))
            : new Text(null, RejectReason.EMPTY_TEXT, "%s is empty".formatted(name));
      }
    }
    String detail =
        "no field %s; the record has %s; name its text with --column text=NAME"
            .formatted(String.join(", ", names), fields.names());
    return new Text(null, RejectReason.MISSING_TEXT, detail);
  }

  private Day day(RawFields fields) {
    String raw = first(fields, ArticleField.PUBLISHED_ON);
    if (raw == null) {
      return new Day(null, null);
    }
    try {
      return new Day(dates.parse(raw), null);
    } catch (DateTimeException e) {
      return new Day(null, "%s: %s".formatted(Excerpt.of(raw), e.getMessage()));
    }
  }

  private static String source(String own, String url, String folder) {
    if (own != null) {
      return own;
    }
    Matcher host = HOST.matcher(url == null ? "" : url);
    if (!host.matches()) {
      return folder;
    }
    String name = host.group(1).toLowerCase(Locale.ROOT);
    return name.startsWith("www.") ? name.substring(4) : name;
  }

  private String line(RawFields fields, ArticleField field) {
    String value = first(fields, field);
    return value == null ? null : orNull(TextCleaner.normalise(value).replace('\n', ' '));
  }

  /** The first of the field's names that holds more than blanks. */
  private String first(RawFields fields, ArticleField field) {
    for (String name : columns.names(field)) {
      String value = fields.text(name);
      if (value != null && !isBlank(value)) {
        return value;
      }
    }
    return null;
  }

  /** As {@link String#isBlank}, and a no-break space is a blank. */
  private static boolean isBlank(String value) {
    return value.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
