package org.comention.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Language codes as records declare them, brought to ISO 639-1. Pure, thread-safe. */
final class Languages {
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  /**
   * The two-letter code of {@code en}, {@code EN-us}, {@code en_US}, {@code eng} or {@code
   * English}; what was declared, in lower case, where no code is known.
   */
  static String code(String declared) {
    String lower = declared.strip().toLowerCase(Locale.ROOT);
    String known = CODES.get(lower);
    if (known != null) {
      return known;
    }
    return CODES.getOrDefault(lower.split("[-_]", 2)[0], lower);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = new Locale(code);
      codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      codes.put(locale.getISO3Language(), code);
      codes.put(code, code);
    }
    return Map.copyOf(codes);
  }
}
