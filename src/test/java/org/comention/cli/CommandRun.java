package org.comention.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * One run of the command line as a user sees it.
 *
 * @param code exit code
 * @param out lines on standard output
 * @param err lines on standard error
 */
record CommandRun(int code, List<String> out, List<String> err) {

  /** Runs the arguments without terminal styles. */
  static CommandRun of(String... arguments) {
    return of(CommandLine.Help.Ansi.OFF, arguments);
  }

  /** Runs the arguments with or without terminal styles. */
  static CommandRun of(CommandLine.Help.Ansi ansi, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Main.commandLine()
            .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    int code = Main.execute(line, arguments);
    return new CommandRun(code, out.toString().lines().toList(), err.toString().lines().toList());
  }
}
