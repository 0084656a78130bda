package org.comention.entity;

import java.io.Serializable;
import java.util.List;

/**
 * One entity of the world that the gazetteer knows.
 *
 * @param id stable id, {@code loc:russia}
 * @param type type of the entity
 * @param country ISO 3166-1 alpha-2 code; empty where it belongs to none
 * @param name name to show
 * @param key key of the name, of the type
 * @param kind which list it comes from
 * @param aliases further names
 */
public record GazetteerEntry(
    String id,
    NameType type,
    String country,
    String name,
    String key,
    Kind kind,
    List<String> aliases)
    implements Serializable {

  /** The list an entry comes from. */
  public enum Kind {
    COUNTRY,
    REGION,
    CAPITAL,
    CITY,
    PERSON,
    ORGANISATION,
    AGREEMENT,
    GROUP
  }
}
