package org.comention.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page's own files put together: markup, style, scripts and the drawing library, with the data
 * between them.
 *
 * <p>The page's policy names its style and scripts by their hashes and allows nothing else: no
 * other script runs and nothing is fetched, whatever the data say.
 */
final class HtmlPage {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
  private static final String LIBRARY = "/META-INF/resources/webjars/d3/%s/%s";

  /** In the order in which they are read; each knows those before it. */
  private static final List<String> SCRIPTS =
      List.of("dom.js", "data.js", "words.js", "charts.js", "details.js", "network.js", "page.js");

  /** The text of the file that shows the data. */
  String with(PageData data) {
    String style = own("page.css");
    String library = library("dist/d3.min.js");
    String script =
        SCRIPTS.stream()
            .map(HtmlPage::own)
            .collect(Collectors.joining("\n", "'use strict';\n", ""));
    Map<String, String> parts =
        Map.of(
            "policy",
            policy(List.of(library, script), style),
            "style",
            style,
            "library",
            library,
            "script",
            script,
            "data",
            PageJson.write(data),
            "licence",
            library("LICENSE").replace("--", "- -"));
    return fill(own("page.html"), parts);
  }

  /** What stands in the data is never taken for a place: every place is filled once. */
  private static String fill(String template, Map<String, String> parts) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static String policy(List<String> scripts, String style) {
    return "default-src 'none'; script-src %s; style-src %s; img-src data:; base-uri 'none'; form-action 'none'"
        .formatted(
            scripts.stream().map(HtmlPage::hash).collect(Collectors.joining(" ")), hash(style));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java without SHA-256", e);
    }
  }

  private static String own(String name) {
    return resource("/org/comention/report/" + name);
  }

  private static String library(String file) {
    Properties versions = new Properties();
    try (InputStream in = HtmlPage.class.getResourceAsStream("/org/comention/version.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the versions in the jar", e);
    }
    return resource(LIBRARY.formatted(versions.getProperty("d3"), file));
  }

  private static String resource(String path) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The jar holds no " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + " in the jar", e);
    }
  }
}
