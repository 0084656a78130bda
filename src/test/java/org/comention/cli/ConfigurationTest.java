package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** conf/comention.conf tells the truth about {@code comention run}. */
class ConfigurationTest {
  private static final Path FILE = Path.of("conf", "comention.conf");
  private static final Pattern SETTING = Pattern.compile("^# ([a-z][a-z-]*) = (.+)$");

  @Test
  void the_file_explains_every_option_of_a_run_and_no_other() throws IOException {
    assertThat(new TreeSet<>(settings().keySet())).isEqualTo(new TreeSet<>(options().keySet()));
  }

  @Test
  void every_default_in_the_file_is_the_commands_own() throws IOException {
    Map<String, String> settings = settings();
    options()
        .forEach(
            (name, option) -> {
              if (option.defaultValue() != null) {
                assertThat(settings.get(name)).as(name).isEqualTo(option.defaultValue());
              }
            });
  }

  @Test
  void the_file_as_it_is_sets_nothing() throws IOException {
    assertThat(Files.readAllLines(FILE)).allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  /** The settings the file shows, with the value it shows. */
  private static Map<String, String> settings() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    for (String line : Files.readAllLines(FILE)) {
      Matcher setting = SETTING.matcher(line);
      if (setting.matches()) {
        settings.put(setting.group(1), setting.group(2));
      }
    }
    return settings;
  }

  private static Map<String, OptionSpec> options() {
    return Main.commandLine().getSubcommands().get("run").getCommandSpec().options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .filter(option -> !option.longestName().equals(ConfigFile.OPTION))
        .collect(Collectors.toMap(option -> option.longestName().substring(2), option -> option));
  }
}
