package org.comention.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of SQL cut at the semicolons that end statements: not at those in strings, quoted names and
 * comments.
 *
 * <pre>{@code
 * Statements.of("SELECT ';'; SELECT 2").whole(); // SELECT ';'
 * Statements.of("SELECT ';'; SELECT 2").rest(); // SELECT 2
 * }</pre>
 *
 * @param whole the statements that ended, without their semicolons and without empty ones
 * @param rest what follows the last of them; empty where that is blanks and comments after one
 * @param begun whether the rest holds more than blanks and comments
 */
record Statements(List<String> whole, String rest, boolean begun) {

  /** Cuts the text; one pass. */
  static Statements of(String text) {
    List<String> whole = new ArrayList<>();
    int from = 0;
    boolean begun = false;
    for (int at = 0; at < text.length(); ) {
      int next = endOf(text, at);
      if (text.charAt(at) == ';') {
        if (begun) {
          whole.add(text.substring(from, at).strip());
        }
        from = next;
        begun = false;
      } else {
        begun |= !comment(text, at) && !Character.isWhitespace(text.charAt(at));
      }
      at = next;
    }
    String rest = text.substring(from);
    return new Statements(List.copyOf(whole), begun || whole.isEmpty() ? rest : "", begun);
  }

  private static boolean comment(String text, int at) {
    return text.startsWith("--", at) || text.startsWith("/*", at);
  }

  /** Where the character, string, quoted name or comment that begins here ends. */
  private static int endOf(String text, int at) {
    char first = text.charAt(at);
    if (first == '\'' || first == '"' || first == '`') {
      return endOfQuoted(text, at, first);
    }
    if (text.startsWith("--", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    return text.startsWith("/*", at) ? endOfComment(text, at) : at + 1;
  }

  /** A backslash escapes in a string, not in a quoted name; a doubled quote begins anew. */
  private static int endOfQuoted(String text, int at, char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote != '`') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** Comments in brackets nest, as in Spark. */
  private static int endOfComment(String text, int at) {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      if (text.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (text.startsWith("*/", i)) {
        i++;
        if (--depth == 0) {
          return i + 1;
        }
      }
    }
    return text.length();
  }
}
