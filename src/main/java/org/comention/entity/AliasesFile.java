package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comention.UserException;

/** Reads the lines of an aliases file into {@link Aliases}; a bad line is the user's to mend. */
final class AliasesFile {
  private static final List<String> HEADER = List.of("action", "entity", "surface", "value");
  private static final Pattern ID = Pattern.compile("[a-z_]+:[a-z0-9-]+");
  private static final Pattern ISO = Pattern.compile("[A-Z]{2}");

  private final Aliases aliases = new Aliases();
  private final String file;
  private int number;

  private AliasesFile(String file) {
    this.file = file;
  }

  static Aliases parse(String file, String text) {
    AliasesFile reader = new AliasesFile(file);
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String line : body.split("\r?\n", -1)) {
      reader.number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        reader.line(line.strip());
      }
    }
    reader
        .aliases
        .cycle()
        .ifPresent(
            id -> {
              throw new UserException(
                  "Cannot read the aliases: %s: the merges of %s lead back to it. Take one away."
                      .formatted(file, id));
            });
    return reader.aliases;
  }

  private void line(String line) {
    List<String> cells = cells(line);
    if (cells.equals(HEADER)) {
      return;
    }
    while (cells.size() < HEADER.size()) {
      cells.add("");
    }
    if (cells.size() > HEADER.size()) {
      throw bad("has " + cells.size() + " cells", "Write action,entity,surface,value");
    }
    apply(cells.get(0), id(cells.get(1)), cells.get(2), cells.get(3));
    aliases.addLine(String.join("\t", cells));
  }

  private void apply(String action, String entity, String surface, String value) {
    if (!surface.isEmpty() && !action.equals("split") && !action.equals("hide")) {
      throw bad("gives a surface, got " + surface, "Only split and hide take one");
    }
    switch (action) {
      case "merge" -> once(entity, aliases.move(entity, id(value)));
      case "type" -> once(entity, aliases.retype(entity, retyped(entity, value)));
      case "split" -> {
        if (surface.isEmpty()) {
          throw bad("gives no surface to split off", "Write split,entity,surface,new entity");
        }
        aliases.split(entity, surface, id(value));
      }
      case "hide" -> aliases.hide(entity, surface);
      case "rename" -> aliases.rename(entity, text(value));
      case "country" -> aliases.country(entity, iso(value));
      default ->
          throw bad(
              "has the action " + action, "Known are merge, split, rename, hide, type, country");
    }
  }

  private void once(String entity, boolean first) {
    if (!first) {
      throw bad("moves " + entity + " a second time", "Keep one merge or type line for it");
    }
  }

  private String retyped(String entity, String type) {
    String key = entity.substring(entity.indexOf(':') + 1);
    return NameType.of(type)
        .map(t -> t.id(key))
        .orElseThrow(() -> bad("gives the type " + type, "Known are PER, ORG, LOC, NORP, MISC"));
  }

  private String id(String value) {
    if (!ID.matcher(value).matches()) {
      throw bad("names the entity \"" + value + "\"", "Write an id such as per:vladimir-putin");
    }
    return value;
  }

  private String text(String value) {
    if (value.isBlank()) {
      throw bad("gives no name", "Write rename,entity,,Name to show");
    }
    return value;
  }

  private String iso(String value) {
    if (!ISO.matcher(value).matches()) {
      throw bad("gives the country \"" + value + "\"", "Write two capital letters, ISO 3166-1");
    }
    return value;
  }

  private UserException bad(String what, String todo) {
    return new UserException(
        "Cannot read the aliases: %s, line %d %s. %s.".formatted(file, number, what, todo));
  }

  /** The cells of a CSV line; quotes around a cell, doubled inside it. */
  private List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw bad("leaves a quote open", "Close it");
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
