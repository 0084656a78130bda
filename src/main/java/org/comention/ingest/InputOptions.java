package org.comention.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.comention.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What is read and how: a picocli mixin.
 *
 * <pre>{@code
 * --input news/2022 s3a://bucket/wire/*.jsonl.gz --column text=story --column published_on=day
 * }</pre>
 */
public final class InputOptions {
  private static final int MOST_TEXT_CHARS = 100_000_000;

  @Option(
      names = "--input",
      arity = "1..*",
      required = true,
      paramLabel = "PATH",
      description = {
        "Files, folders and globs to read, on any file system that Hadoop knows. Folders are read with",
        "all below them; names that begin with a dot or an underscore are left out."
      })
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "FORMAT",
      description =
          "auto (by extension), jsonl, csv, tsv, parquet or text. Default: ${DEFAULT-VALUE}.")
  private String format = "auto";

  @Option(
      names = "--column",
      arity = "1..*",
      paramLabel = "FIELD=NAME",
      description = {
        "Name under which records hold a field: text, title, published_on, url, source, language, id.",
        "A dot leads into a nested object; an empty name says that there is none. Usual names are",
        "guessed. Example: --column text=story.body published_on=day"
      })
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--max-text-chars",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Longer texts are refused (too_long). Default: ${DEFAULT-VALUE}.")
  private int maxTextChars = 1_000_000;

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      description = "Stop the run when more records than this are refused. Default: no limit.")
  private Long maxRejects;

  /**
   * Options as they stand on a command line.
   *
   * @throws CommandLine.ParameterException for an unknown option or a value of the wrong type
   */
  public static InputOptions parse(String... args) {
    return CommandLine.populateCommand(new InputOptions(), args);
  }

  /**
   * Checks every value; touches no file.
   *
   * @throws UserException naming the first value that is wrong
   */
  public void validate() {
    if (inputs.isEmpty() || inputs.stream().anyMatch(String::isBlank)) {
      throw new UserException(
          "Cannot read the input: --input names no path, got %s. Name a file, a folder or a glob."
              .formatted(inputs));
    }
    if (!isAuto() && format().isEmpty()) {
      throw new UserException(
          "Cannot read the input: no such format, got --format %s. Use auto, jsonl, csv, tsv, parquet or text."
              .formatted(format));
    }
    columnMap();
    if (maxTextChars < 1 || maxTextChars > MOST_TEXT_CHARS) {
      throw new UserException(
          "Cannot read the input: --max-text-chars is between 1 and %d, got %d. Give a number in that range."
              .formatted(MOST_TEXT_CHARS, maxTextChars));
    }
    if (maxRejects != null && maxRejects < 0) {
      throw new UserException(
          "Cannot read the input: --max-rejects is 0 or more, got %d. Leave it out for no limit."
              .formatted(maxRejects));
    }
  }

  /** Paths and globs, in the order given. */
  public List<String> inputs() {
    return List.copyOf(inputs);
  }

  /** Longest text that is taken, in UTF-16 units after cleaning. */
  public int maxTextChars() {
    return maxTextChars;
  }

  /** How many refused records a run bears; empty for any number. */
  public OptionalLong maxRejects() {
    return maxRejects == null ? OptionalLong.empty() : OptionalLong.of(maxRejects);
  }

  /** The format of every file; empty when each file's name tells its own. */
  Optional<InputFormat> format() {
    return InputFormat.ofLabel(format);
  }

  /** The names of the fields in foreign records. */
  ColumnMap columnMap() {
    return ColumnMap.of(columns);
  }

  private boolean isAuto() {
    return format.toLowerCase(Locale.ROOT).equals("auto");
  }
}
