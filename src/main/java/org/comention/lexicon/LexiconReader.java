package org.comention.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comention.UserException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads one lexicon file: YAML in, declarations with line numbers out.
 *
 * <p>It checks the form of each entry; {@link LexiconRules} checks what entries say of each other.
 * The YAML is read as a tree of nodes, not as objects, because only nodes know their lines; every
 * scalar is taken as it is written, so that the phrase {@code NO} does not become a truth value.
 */
final class LexiconReader {
  private final String file;

  LexiconReader(String file) {
    this.file = file;
  }

  /**
   * The concepts of the file, in its order.
   *
   * @throws UserException one line with file and line, for the first mistake
   */
  List<Declaration> read(String yaml) {
    Node root = compose(yaml);
    Node concepts = null;
    for (NodeTuple entry : mapping(root, "a lexicon is a map with the key concepts").getValue()) {
      String key = scalar(entry.getKeyNode(), "a key is a word");
      if (!key.equals("concepts")) {
        throw place(entry.getKeyNode()).mistake("unknown key", key, "Use concepts");
      }
      if (concepts != null) {
        throw place(entry.getKeyNode()).mistake("key given twice", key, "Keep one");
      }
      concepts = entry.getValueNode();
    }
    if (concepts == null) {
      throw place(root).mistake("no key concepts", "an empty map", "Write concepts: and a list");
    }
    List<Declaration> declarations = new ArrayList<>();
    for (Node entry : sequence(concepts, "concepts is a list").getValue()) {
      declarations.add(declaration(mapping(entry, "a concept is a map")));
    }
    return declarations;
  }

  private Node compose(String yaml) {
    Optional<Node> root;
    try {
      root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new Place(file, line).mistake("no valid YAML", e.getProblem(), "Mend the syntax");
    } catch (YamlEngineException e) {
      throw new Place(file, 1).mistake("no valid YAML", e.getMessage(), "Mend the syntax");
    }
    return root.orElseThrow(
        () -> new Place(file, 1).mistake("no concepts", "an empty file", "Add concepts"));
  }

  private Declaration declaration(MappingNode node) {
    Map<LexiconKey, List<String>> values = new EnumMap<>(LexiconKey.class);
    Map<LexiconKey, List<Place>> places = new EnumMap<>(LexiconKey.class);
    for (NodeTuple entry : node.getValue()) {
      String label = scalar(entry.getKeyNode(), "a key is a word");
      Place place = place(entry.getKeyNode());
      LexiconKey key =
          LexiconKey.of(label)
              .orElseThrow(
                  () -> place.mistake("unknown key", label, "Use one of " + LexiconKey.all()));
      if (values.containsKey(key)) {
        throw place.mistake("key given twice", label, "Keep one");
      }
      values.put(key, new ArrayList<>());
      places.put(key, new ArrayList<>());
      for (Node item : items(key, entry.getValueNode())) {
        values.get(key).add(scalar(item, "an item of " + label + " is a text"));
        places.get(key).add(place(item));
      }
    }
    Place place = place(node);
    requireKeys(values, place);
    return new Declaration(concept(values), place, places);
  }

  private List<Node> items(LexiconKey key, Node value) {
    return key.isList() ? sequence(value, key.label() + " is a list").getValue() : List.of(value);
  }

  private static void requireKeys(Map<LexiconKey, List<String>> values, Place place) {
    for (LexiconKey key : LexiconKey.values()) {
      if (key.isRequired() && !values.containsKey(key)) {
        List<String> id = values.getOrDefault(LexiconKey.ID, List.of());
        String got = id.isEmpty() ? "a concept without it" : id.get(0);
        throw place.mistake("missing " + key.label(), got, "Add " + key.label());
      }
    }
  }

  private static Concept concept(Map<LexiconKey, List<String>> values) {
    return new Concept(
        values.get(LexiconKey.ID).get(0),
        values.get(LexiconKey.NAME).get(0),
        values.get(LexiconKey.TYPE).get(0),
        values.getOrDefault(LexiconKey.PARENTS, List.of()),
        values.getOrDefault(LexiconKey.PHRASES, List.of()),
        values.getOrDefault(LexiconKey.CASE_SENSITIVE, List.of()),
        values.getOrDefault(LexiconKey.EXCEPTIONS, List.of()),
        values.getOrDefault(LexiconKey.PATTERNS, List.of()));
  }

  private MappingNode mapping(Node node, String rule) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw wrongKind(node, rule);
  }

  private SequenceNode sequence(Node node, String rule) {
    if (node instanceof SequenceNode sequence) {
      return sequence;
    }
    throw wrongKind(node, rule);
  }

  private String scalar(Node node, String rule) {
    if (node instanceof ScalarNode scalar) {
      return node.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
    }
    throw wrongKind(node, rule);
  }

  private UserException wrongKind(Node node, String rule) {
    String got =
        switch (node.getNodeType()) {
          case SCALAR -> isEmpty(node) ? "nothing" : "the text " + ((ScalarNode) node).getValue();
          case SEQUENCE -> "a list";
          default -> "a map";
        };
    return place(node).mistake(rule, got, "Mend the entry");
  }

  private static boolean isEmpty(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private Place place(Node node) {
    return new Place(file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}
