package org.comention.entity;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comention.UserException;

/**
 * The user's changes to entities, from a file such as {@code conf/aliases.csv}; applied last, to
 * every row, whatever rule made it.
 *
 * <p>Lines are {@code action,entity,surface,value}; lines that begin with {@code #} are comments. A
 * surface is compared by its {@link NameKey}, so case, accents and possessives do not matter.
 *
 * <ul>
 *   <li>{@code split,E,surface,F}: mentions of E with this surface are F.
 *   <li>{@code merge,E,,F}: every mention of E is F; chains are followed.
 *   <li>{@code type,E,,ORG}: E is of another type; its id changes with it, and what the gazetteer
 *       knows of it, its name and country, stays.
 *   <li>{@code hide,E,,}: E is no entity; with a surface, only those mentions are none.
 *   <li>{@code rename,E,,Name} and {@code country,E,,DE}: what {@code entities} shows for E, under
 *       the id E has after all other lines.
 * </ul>
 *
 * <p>Splits come first, then types, then merges, then hiding. Immutable and serializable.
 */
public final class Aliases implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Map<String, String>> splits = new HashMap<>();
  private final Map<String, String> moves = new HashMap<>();
  private final Map<String, String> retyped = new HashMap<>();
  private final Map<String, Set<String>> hidden = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  Aliases() {}

  /** No changes. */
  public static Aliases none() {
    return new Aliases();
  }

  /**
   * The changes in a file.
   *
   * @throws UserException naming file and line when the file cannot be read or a line is bad
   */
  public static Aliases read(Path file) {
    try {
      return AliasesFile.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UserException(
          "Cannot read the aliases: %s. Give --aliases a readable UTF-8 file.".formatted(file), e);
    }
  }

  void addLine(String line) {
    lines.add(line);
  }

  void split(String entity, String surface, String target) {
    splits.computeIfAbsent(entity, e -> new HashMap<>()).put(NameKey.of(surface), target);
  }

  /** Moves an entity to another id, by merge or by type; false when it has a target already. */
  boolean move(String entity, String target) {
    return moves.putIfAbsent(entity, target) == null;
  }

  /**
   * Moves an entity to the id of its key under another type; false when it has a target already.
   */
  boolean retype(String entity, String target) {
    retyped.put(entity, target);
    return move(entity, target);
  }

  void hide(String entity, String surface) {
    hidden
        .computeIfAbsent(entity, e -> new HashSet<>())
        .add(surface.isEmpty() ? "" : NameKey.of(surface));
  }

  void rename(String entity, String name) {
    names.put(entity, name);
  }

  void country(String entity, String iso) {
    countries.put(entity, iso);
  }

  /** Whether no line changes which entity a mention is. */
  public boolean isEmpty() {
    return splits.isEmpty() && moves.isEmpty() && hidden.isEmpty();
  }

  /** The id the mention has after the changes; empty when it is hidden. */
  public Optional<String> entityOf(String entity, String surface) {
    String key = NameKey.of(surface);
    String id = splits.getOrDefault(entity, Map.of()).getOrDefault(key, entity);
    id = moved(id);
    boolean hide = isHidden(entity, key) || isHidden(id, key);
    return hide ? Optional.empty() : Optional.of(id);
  }

  private boolean isHidden(String entity, String key) {
    Set<String> surfaces = hidden.getOrDefault(entity, Set.of());
    return surfaces.contains("") || surfaces.contains(key);
  }

  private String moved(String entity) {
    String id = entity;
    while (moves.containsKey(id)) {
      id = moves.get(id);
    }
    return id;
  }

  /** An entity whose merges lead back to it; empty when there is none. */
  Optional<String> cycle() {
    for (String start : moves.keySet()) {
      Set<String> seen = new HashSet<>();
      for (String id = start; id != null; id = moves.get(id)) {
        if (!seen.add(id)) {
          return Optional.of(start);
        }
      }
    }
    return Optional.empty();
  }

  /** The name to show, where a line gives one. */
  public Optional<String> name(String entity) {
    return Optional.ofNullable(names.get(entity));
  }

  /** The country, where a line gives one. */
  public Optional<String> country(String entity) {
    return Optional.ofNullable(countries.get(entity));
  }

  /** New id by old id of the entities that have another type. */
  Map<String, String> retyped() {
    return retyped;
  }

  /** Entities with a name of their own, by id. */
  Map<String, String> names() {
    return names;
  }

  /** Entities with a country of their own, by id. */
  Map<String, String> countries() {
    return countries;
  }

  /**
   * SHA-256 of the lines that count, in their order, as 64 hex digits; comments do not change it.
   */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
