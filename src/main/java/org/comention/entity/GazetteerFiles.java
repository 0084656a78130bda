package org.comention.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comention.entity.GazetteerEntry.Kind;

/** Fills a {@link Gazetteer} from the resource files, the surest lists first. */
final class GazetteerFiles {
  private final Gazetteer gazetteer = new Gazetteer();
  private final Map<String, GazetteerEntry> countryOfIso = new HashMap<>();

  private GazetteerFiles() {}

  static Gazetteer load() {
    GazetteerFiles files = new GazetteerFiles();
    files.countries();
    files.named("organisations.tsv", NameType.ORG, Kind.ORGANISATION);
    files.named("armed-groups.tsv", NameType.ORG, Kind.ORGANISATION);
    files.named("agreements.tsv", NameType.MISC, Kind.AGREEMENT);
    files.regions();
    files.cities();
    files.leaders();
    files.demonyms();
    files.groups();
    files.metonyms();
    files.lookalikes();
    return files.gazetteer;
  }

  private void countries() {
    for (ResourceTable.Line line : ResourceTable.read("countries.tsv").lines()) {
      GazetteerEntry entry = entry(line, NameType.LOC, Kind.COUNTRY);
      countryOfIso.put(entry.country(), entry);
      gazetteer.add(entry, true);
    }
  }

  private void named(String file, NameType type, Kind kind) {
    for (ResourceTable.Line line : ResourceTable.read(file).lines()) {
      gazetteer.add(entry(line, type, kind), line.get("any_type").equals("yes"));
    }
  }

  private void regions() {
    for (ResourceTable.Line line : ResourceTable.read("regions.tsv").lines()) {
      gazetteer.add(entry(line, NameType.LOC, Kind.REGION), line.get("any_type").equals("yes"));
    }
  }

  private void cities() {
    for (ResourceTable.Line line : ResourceTable.read("cities.tsv").lines()) {
      boolean capital = line.get("capital").equals("yes");
      gazetteer.add(entry(line, NameType.LOC, capital ? Kind.CAPITAL : Kind.CITY), false);
    }
  }

  private void leaders() {
    for (ResourceTable.Line line : ResourceTable.read("leaders.tsv").lines()) {
      GazetteerEntry person = entry(line, NameType.PER, Kind.PERSON);
      gazetteer.add(person, false);
      gazetteer.holders().add(person, line.get("role"), line.get("years"));
    }
  }

  private void demonyms() {
    for (ResourceTable.Line line : ResourceTable.read("demonyms.tsv").lines()) {
      GazetteerEntry country = countryOfIso.get(line.get("country"));
      line.names("words").forEach(word -> gazetteer.addDemonym(word, country));
    }
  }

  private void groups() {
    for (ResourceTable.Line line : ResourceTable.read("groups.tsv").lines()) {
      GazetteerEntry group = entry(line, NameType.NORP, Kind.GROUP);
      gazetteer.add(group, false);
      if (!line.get("place").isEmpty()) {
        GazetteerEntry place = place(line.get("place"));
        gazetteer.addDemonym(group.name(), place);
        group.aliases().forEach(alias -> gazetteer.addDemonym(alias, place));
      }
    }
  }

  private GazetteerEntry place(String name) {
    return gazetteer
        .find(name, NameType.LOC)
        .orElseThrow(() -> new IllegalStateException("groups.tsv names an unknown place: " + name));
  }

  private void metonyms() {
    for (ResourceTable.Line line : ResourceTable.read("metonyms.tsv").lines()) {
      gazetteer.addSeat(known(line.get("seat")).id(), known(line.get("stands_for")));
    }
  }

  private void lookalikes() {
    for (ResourceTable.Line line : ResourceTable.read("lookalikes.tsv").lines()) {
      gazetteer.addLookalike(
          NameKey.of(line.get("name")),
          known(line.get("means")),
          keys(line, "near"),
          keys(line, "unless"));
    }
  }

  private static Set<String> keys(ResourceTable.Line line, String column) {
    return line.names(column).stream().map(NameKey::of).collect(Collectors.toSet());
  }

  private GazetteerEntry known(String id) {
    return gazetteer
        .entity(id)
        .orElseThrow(() -> new IllegalStateException("A resource names an unknown id: " + id));
  }

  private static GazetteerEntry entry(ResourceTable.Line line, NameType type, Kind kind) {
    String name = line.get("name");
    List<String> aliases = line.names("aliases");
    boolean national = kind != Kind.GROUP && kind != Kind.AGREEMENT;
    String country = national ? line.get("country") : "";
    String id = type.id(NameKey.of(name));
    return new GazetteerEntry(id, type, country, name, NameKey.of(name, type), kind, aliases);
  }
}
