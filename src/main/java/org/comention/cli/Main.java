package org.comention.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.comention.UserException;
import org.comention.pipeline.Version;
import org.comention.tables.Publication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line, and the only place that ends the process.
 *
 * <p>Exit codes: 0 done; 2 the user can fix it (one line on standard error); 3 a bug (a stack
 * trace).
 */
@Command(
    name = "comention",
    mixinStandardHelpOptions = true,
    versionProvider = Main.JarVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Who is named with whom, about what, when, and how surprising is that?",
      "Reads news articles and writes Parquet tables for later querying."
    },
    footer = {
      "",
      "Examples:",
      "  comention run --input data-samples/articles.jsonl --output output/sample",
      "  comention show Russia Iran drones --output output/sample",
      "",
      "Exit codes: 0 done, 2 something you can fix (one line says what), 3 a bug."
    },
    subcommands = {
      RunCommand.class,
      ResolveCommand.class,
      MeasuresCommand.class,
      ShowCommand.class,
      TopCommand.class,
      WhyCommand.class,
      SqlCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      RegisterCommand.class,
      DescribeCommand.class,
      LexiconCommand.class,
      EvaluateCommand.class,
      DoctorCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
public final class Main {
  static final int USER_ERROR = 2;
  static final int BUG = 3;

  @Option(
      names = ConfigFile.OPTION,
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description =
          "File of 'option = value' lines, such as conf/comention.conf; what stands on the command line wins.")
  private String config;

  private Main() {}

  /** Runs one command; ends the process where it failed. */
  public static void main(String[] args) {
    int code = execute(commandLine(), args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs one command without ending the process: what tests call. */
  static int execute(CommandLine line, String... args) {
    try {
      line.setDefaultValueProvider(ConfigFile.in(args, line));
    } catch (UserException e) {
      return complain(line, e.getMessage());
    }
    return line.execute(args);
  }

  /** The commands, wired to the exit codes. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setUsageHelpAutoWidth(true);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, args) -> complain(e.getCommandLine(), e.getMessage()));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          Optional<UserException> mistake = UserException.behind(e);
          if (mistake.isPresent()) {
            return complain(command, mistake.get().getMessage());
          }
          if (reads(command) && Publication.replacedFiles(e)) {
            return complain(
                command,
                "Cannot answer: a run replaced the tables while they were read. Ask again.");
          }
          e.printStackTrace(command.getErr());
          command.getErr().flush();
          return BUG;
        });
    return line;
  }

  /** Whether the command only reads tables. */
  private static boolean reads(CommandLine command) {
    return command.getCommandSpec().mixins().values().stream()
        .anyMatch(mixin -> mixin.userObject() instanceof OutputFolder);
  }

  private static int complain(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.println("comention: " + message.lines().findFirst().orElse(""));
    err.flush();
    return USER_ERROR;
  }

  /** The version in the jar, for {@code --version}. */
  static final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"comention " + Version.NUMBER};
    }
  }
}
