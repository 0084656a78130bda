package org.comention.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comention.query.ExplainSurface;
import org.comention.query.RuleWords;
import org.comention.query.SurfaceReading;
import org.comention.text.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comention why NAME --article ID}: what a name in an article was read as, and why. */
@Command(
    name = "why",
    description = {
      "Explains which entity a name in an article counts for, and why.",
      "Shows where it stands, what found it, and the rule that tied it."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The ids of articles stand beside the sentences of `comention show`.",
      "",
      "Example:",
      "  comention why Putin --article 3fa1c09b7d2e4f6a8b10"
    })
public final class WhyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      description = "The words as they stand in the article; case and accents do not matter.")
  private String name;

  @Option(
      names = "--article",
      paramLabel = "ID",
      required = true,
      description = "The article: a value of article_id.")
  private String article;

  @Mixin private OutputFolder output;
  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<SurfaceReading> readings = new ExplainSurface(output.tables(), article).apply(name);
    PrintWriter out = spec.commandLine().getOut();
    boolean ansi = spec.commandLine().getColorScheme().ansi().enabled();
    boolean first = true;
    for (SurfaceReading reading : readings) {
      if (!first) {
        out.println();
      }
      first = false;
      print(reading, new MarkedText(ansi), out);
    }
    out.flush();
    return 0;
  }

  private void print(SurfaceReading reading, MarkedText marked, PrintWriter out) {
    out.printf(
        "%s  (characters %d to %d, sentence %d)%n",
        marked.strong(TextWidth.plain(reading.surface())),
        reading.begin(),
        reading.end(),
        reading.sentence());
    lines(marked.of(reading.text(), List.of(reading.mark())), out);
    for (SurfaceReading.Found found : reading.found()) {
      lines(found(found), out);
    }
    for (SurfaceReading.Tie tie : reading.entities()) {
      lines(
          "Counts for %s (%s, %s), rule %s: %s."
              .formatted(
                  tie.name(), tie.entityId(), tie.type(), tie.rule(), RuleWords.of(tie.rule())),
          out);
    }
    if (reading.entities().isEmpty()) {
      lines("Counts for no entity" + reason(reading), out);
    }
  }

  private static String found(SurfaceReading.Found found) {
    return found
        .concept()
        .map(
            concept -> "Found by the concept lists (%s) as %s.".formatted(found.modelId(), concept))
        .orElseGet(
            () ->
                String.format(
                    Locale.ROOT,
                    "Found by the model (%s) as %s, confidence %.2f.",
                    found.modelId(),
                    found.type(),
                    found.confidence()));
  }

  private static String reason(SurfaceReading reading) {
    String role = reading.role();
    if (!role.equals(Role.BODY.name())) {
      return ": the sentence is of the kind %s, which is not counted."
          .formatted(role.toLowerCase(Locale.ROOT));
    }
    return reading
        .refused()
        .map(refusal -> ", reason %s: %s.".formatted(refusal.label(), RuleWords.of(refusal)))
        .orElse(".");
  }

  private void lines(String text, PrintWriter out) {
    Paragraph.lines(text, page.width(), "  ").forEach(out::println);
  }
}
