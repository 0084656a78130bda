package org.comention.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines that a person types, with editing and history, or that come through a pipe. */
final class LineSource implements Function<String, Optional<String>>, AutoCloseable {
  /** What stands for a line that was left with Ctrl-C. */
  static final String INTERRUPTED = "\u0003";

  private final Function<String, Optional<String>> lines;
  private final AutoCloseable below;

  private LineSource(Function<String, Optional<String>> lines, AutoCloseable below) {
    this.lines = lines;
    this.below = below;
  }

  /** The terminal where there is one, else standard input without prompts. */
  static LineSource open() {
    return System.console() == null
        ? of(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())))
        : terminal();
  }

  /** The lines of a reader. */
  static LineSource of(BufferedReader in) {
    return new LineSource(
        prompt -> {
          try {
            return Optional.ofNullable(in.readLine());
          } catch (IOException e) {
            throw new UncheckedIOException("Cannot read queries", e);
          }
        },
        in);
  }

  private static LineSource terminal() {
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).build();
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      return new LineSource(prompt -> typed(reader, prompt), terminal);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the terminal", e);
    }
  }

  private static Optional<String> typed(LineReader reader, String prompt) {
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException e) {
      return Optional.of(INTERRUPTED);
    } catch (EndOfFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> apply(String prompt) {
    return lines.apply(prompt);
  }

  @Override
  public void close() {
    try {
      below.close();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot give the terminal back", e);
    }
  }
}
