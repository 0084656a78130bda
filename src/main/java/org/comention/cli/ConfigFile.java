package org.comention.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.comention.UserException;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options from a file of {@code option = value} lines; the command line wins over it, it wins over
 * defaults.
 */
final class ConfigFile implements IDefaultValueProvider {
  static final String OPTION = "--config";

  private final Map<?, ?> values;

  private ConfigFile(Map<?, ?> values) {
    this.values = values;
  }

  /**
   * The file that {@code --config} names among the arguments, or no values.
   *
   * @throws UserException when it cannot be read, or sets what no command knows
   */
  static ConfigFile in(String[] args, CommandLine commands) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(OPTION + "=")) {
        return read(args[i].substring(OPTION.length() + 1), commands);
      }
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        return read(args[i + 1], commands);
      }
    }
    return new ConfigFile(Map.of());
  }

  @Override
  public String defaultValue(ArgSpec arg) {
    return arg instanceof OptionSpec option ? (String) values.get(key(option)) : null;
  }

  private static ConfigFile read(String file, CommandLine commands) {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of(file))) {
      values.load(in);
    } catch (IOException e) {
      throw new UserException(
          "Cannot read the configuration: no readable file, got --config %s. Name a file such as conf/comention.conf."
              .formatted(file),
          e);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "Cannot read the configuration: %s holds a backslash that begins no character, got: %s Write \\\\ for a backslash."
              .formatted(file, e.getMessage()),
          e);
    }
    Set<String> known = new TreeSet<>();
    commands
        .getSubcommands()
        .values()
        .forEach(c -> c.getCommandSpec().options().forEach(o -> known.add(key(o))));
    for (String name : values.stringPropertyNames()) {
      if (!known.contains(name)) {
        throw new UserException(
            "Cannot use the configuration: %s sets an unknown option, got %s. Known: %s."
                .formatted(file, name, String.join(", ", known)));
      }
    }
    return new ConfigFile(values);
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }
}
