package org.comention.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Reduces HTML to plain text, and leaves plain text alone.
 *
 * <p>A text counts as HTML when it holds a tag of a known element or a comment; a lone {@code <},
 * {@code AT&T} or {@code <name@a.example>} is no HTML. Block elements end a paragraph (a blank
 * line), {@code <br>} ends a line, scripts, styles and other elements that are not read are
 * dropped. Where the text has no block element and no {@code <br>}, its own line ends stay.
 *
 * <p>Markup that was written as entities inside HTML ({@code &lt;script&gt;}) is text about markup
 * and becomes text. A text without a tag that starts with such an escaped tag is HTML that a feed
 * escaped once more, and is reduced.
 *
 * <pre>{@code HtmlText.reduce("<p>Dutch &amp; Belgian</p><p>Two</p>")  // "Dutch & Belgian\n\nTwo"}
 * </pre>
 */
final class HtmlText {
  private static final String LETTERS = "[abipqsu]";
  private static final String BLOCKS =
      "p|br|div|li|ul|ol|dl|dd|dt|h[1-6]|hr|table|thead|tbody|tfoot|tr|td|th|caption|blockquote|pre|section|article|aside"
          + "|header|footer|main|nav|figure|figcaption|address|body|html|form|fieldset|center";
  private static final String INLINES =
      "abbr|acronym|audio|base|bdi|bdo|big|button|canvas|cite|code|col|colgroup|data|del|details|dfn|em|embed|font|head"
          + "|iframe|img|input|ins|kbd|label|link|map|mark|menu|meta|noscript|object|option|param|picture|ruby|samp|script"
          + "|select|small|source|span|strike|strong|style|sub|summary|sup|svg|template|textarea|time|title|tt|var|video|wbr";

  /**
   * One-letter names stand in formulas ("a <b and c> d"): theirs need an attribute with a value.
   */
  private static final String TAG =
      "</?(?:"
          + ("(?:" + LETTERS + ")(?:\\s[^<>=]*+=[^<>]*+|\\s*+/?)")
          + "|"
          + ("(?:" + BLOCKS + "|" + INLINES + ")(?:\\s[^<>]*+|/)?")
          + ")>";

  private static final Pattern MARKUP =
      Pattern.compile("(?i)" + TAG + "|<!doctype[^<>]*+>|<!\\[CDATA\\[|<\\?xml[^<>]*+>");

  /** Elements of word processors and of widgets count as markup only where other markup stands. */
  private static final Pattern ELEMENT =
      Pattern.compile(MARKUP.pattern() + "|</?[a-z]++[:-][a-z0-9:-]*+(?:\\s[^<>]*+|/)?>");

  private static final Pattern BLOCK = Pattern.compile("(?i)</?(?:" + BLOCKS + ")(?=[\\s/>])");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
  private static final Pattern FORMATTING =
      Pattern.compile("(?i)</?(?:b|i|u|em|strong|small|mark|span|sup|sub)>");

  private HtmlText() {}

  /** The plain text of {@code raw}; {@code raw} itself when it holds no markup and no entity. */
  static String reduce(String raw) {
    String uncommented = dropComments(raw);
    if (isMarkup(uncommented)) {
      return parse(uncommented);
    }
    String decoded = decode(uncommented);
    return startsWithTag(decoded) ? parse(decoded) : decoded;
  }

  /**
   * A headline: formatting tags without attributes go, entities are decoded, every other tag stays
   * as the text it is.
   */
  static String reduceTitle(String raw) {
    return decode(FORMATTING.matcher(raw).replaceAll(""));
  }

  /** A comment that does not end is no comment: a parser would drop the rest of the text. */
  private static String dropComments(String raw) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    int begin = raw.indexOf("<!--");
    int end = begin < 0 ? -1 : raw.indexOf("-->", begin + 4);
    while (end >= 0) {
      out.append(raw, done, begin);
      done = end + 3;
      begin = raw.indexOf("<!--", done);
      end = begin < 0 ? -1 : raw.indexOf("-->", begin + 4);
    }
    return done == 0 ? raw : out.append(raw, done, raw.length()).toString();
  }

  private static boolean isMarkup(String raw) {
    return raw.indexOf('<') >= 0 && MARKUP.matcher(raw).find();
  }

  private static boolean startsWithTag(String decoded) {
    return MARKUP.matcher(decoded.stripLeading()).lookingAt();
  }

  /** Decodes entities that end in a semicolon; others are rather an ampersand of the text. */
  private static String decode(String raw) {
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    return ENTITY
        .matcher(raw)
        .replaceAll(m -> Matcher.quoteReplacement(Parser.unescapeEntities(m.group(), false)));
  }

  private static String parse(String raw) {
    boolean blocks = BLOCK.matcher(raw).find();
    StringBuilder out = new StringBuilder(raw.length());
    Jsoup.parse(escapeStrayBrackets(raw)).body().filter(new Collector(out, blocks));
    return out.toString();
  }

  /** jsoup would take "<name@a.example>" and "<b then" for elements and swallow them. */
  private static String escapeStrayBrackets(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    Matcher markup = ELEMENT.matcher(raw);
    int done = 0;
    while (markup.find()) {
      out.append(raw.substring(done, markup.start()).replace("<", "&lt;")).append(markup.group());
      done = markup.end();
    }
    return out.append(raw.substring(done).replace("<", "&lt;")).toString();
  }

  /** Walks the elements in document order and writes their text. */
  private static final class Collector implements NodeFilter {
    private final StringBuilder out;
    private final boolean collapse;
    private int preformatted;

    Collector(StringBuilder out, boolean collapse) {
      this.out = out;
      this.collapse = collapse;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text);
        return FilterResult.CONTINUE;
      }
      if (isUnread(node.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      preformatted += node.normalName().equals("pre") ? 1 : 0;
      breakAt(node);
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      preformatted -= node.normalName().equals("pre") ? 1 : 0;
      if (!node.normalName().equals("br")) {
        breakAt(node);
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isUnread(String name) {
      return switch (name) {
        case "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "object",
            "head",
            "select",
            "textarea" ->
            true;
        default -> false;
      };
    }

    private void breakAt(Node node) {
      switch (node.normalName()) {
        case "br" -> out.append('\n');
        case "td", "th" -> out.append(' ');
        default -> {
          if (node instanceof Element element && element.isBlock() && !out.isEmpty()) {
            out.append("\n\n");
          }
        }
      }
    }

    private void append(TextNode text) {
      String whole = text.getWholeText();
      if (!collapse || preformatted > 0) {
        out.append(whole);
        return;
      }
      String line = whole.replaceAll("[ \\t\\r\\n\\f]+", " ");
      boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
      out.append(atStart ? line.stripLeading() : line);
    }
  }
}
