package org.comention.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What of an article names its makers instead of its story: photo credits, bylines, agency lines.
 *
 * <p>Policy:
 *
 * <ul>
 *   <li>A photo credit stands at the end of a paragraph, or is all of it. The credit itself
 *       (photographer, agency, pool) is a zone with role {@link Role#CREDIT} and yields no mention.
 *       The other sentences of its paragraph, at most {@value #CAPTION_SENTENCES}, are the {@link
 *       Role#CAPTION}: kept with that role, their mentions not counted into co-occurrence, because
 *       a caption repeats the story.
 *   <li>A text agency alone after a sentence ("... said. AP") signs a caption when the paragraph
 *       has at most two sentences and the article goes on after it; else it signs the article.
 *   <li>Bylines, "Reporting by ...", "... contributed to this report", "With Post wires" and
 *       copyright lines are zones with role {@link Role#BYLINE} or {@link Role#AGENCY}.
 *   <li>Of a dateline only the agency is a zone ("(Reuters) -"); the place stays.
 * </ul>
 *
 * <p>All of it is by form, so "By Friday, ..." and "The AP reported ..." are body. A credit in the
 * middle of a paragraph is not looked for. Cost: some 25 us a KB. Immutable.
 *
 * <p>Example: in {@code "Smoke over Odesa. AP/Jane Doe"} the zone is {@code [18,29)}, and {@code
 * roleAt(new Span(0, 17))} is {@code CAPTION}.
 */
public final class Credits {

  private static final int CAPTION_SENTENCES = 4;
  private static final int TAIL = 400;
  private static final SentenceSplitter SENTENCES = new SentenceSplitter(1_000_000);

  private final List<Zone> zones = new ArrayList<>();
  private final List<Span> captions = new ArrayList<>();

  private Credits() {}

  /** The credits of an article, whose paragraphs are those of {@link Paragraphs#split}. */
  public static Credits of(String text) {
    return of(text, Paragraphs.split(text));
  }

  /**
   * The credits of an article.
   *
   * @param text the article's text
   * @param paragraphs its paragraphs, in order, not overlapping
   */
  public static Credits of(String text, List<Span> paragraphs) {
    Credits credits = new Credits();
    for (int i = 0; i < paragraphs.size(); i++) {
      credits.read(text, paragraphs.get(i), i == paragraphs.size() - 1);
    }
    return credits;
  }

  /** The zones, in order, not overlapping, without white space at their ends. */
  public List<Zone> zones() {
    return Collections.unmodifiableList(zones);
  }

  /**
   * The role of a span: that of the first zone it overlaps, else {@code CAPTION} inside the
   * descriptive part of a caption, else {@code BODY}.
   */
  public Role roleAt(Span span) {
    for (Zone zone : zones) {
      if (zone.span().overlaps(span)) {
        return zone.role();
      }
    }
    for (Span caption : captions) {
      if (caption.overlaps(span)) {
        return Role.CAPTION;
      }
    }
    return Role.BODY;
  }

  private void read(String text, Span paragraph, boolean isLast) {
    Span agency = Datelines.agencyIn(paragraph.of(text));
    Span rest = paragraph;
    if (agency != null) {
      Span zone = agency.shift(paragraph.begin());
      zones.add(new Zone(zone, Role.AGENCY));
      rest = new Span(zone.end(), paragraph.end()).trim(text);
    }
    Span tail = new Span(Math.max(rest.begin(), rest.end() - TAIL), rest.end());
    if (CreditWords.hintedIn(text, tail)) {
      readTail(text, SENTENCES.split(text, rest), isLast);
    }
  }

  /** Walks from the paragraph's last sentence back while sentences are credits. */
  private void readTail(String text, List<Span> sentences, boolean isLast) {
    List<Zone> found = new ArrayList<>();
    boolean caption = false;
    int open = sentences.size();
    while (open > 0) {
      Span sentence = sentences.get(open - 1);
      Role role = roleOf(sentence.of(text), open - 1, isLast);
      if (role == Role.BODY) {
        break;
      }
      found.add(new Zone(sentence, role));
      caption |= role == Role.CREDIT;
      open--;
    }
    if (open > 0 && found.isEmpty()) {
      caption = readEmbedded(text, sentences.get(open - 1), found);
    }
    Collections.reverse(found);
    zones.addAll(found);
    if (caption && open > 0) {
      Span first = sentences.get(Math.max(0, open - CAPTION_SENTENCES));
      captions.add(new Span(first.begin(), sentences.get(open - 1).end()));
    }
  }

  private static Role roleOf(String sentence, int before, boolean isLast) {
    if (PhotoCredits.isBareWire(sentence)) {
      return before > 0 && before <= 2 && !isLast ? Role.CREDIT : Role.AGENCY;
    }
    Role role = Bylines.roleOf(sentence);
    return role == Role.BODY && PhotoCredits.isCredit(sentence) ? Role.CREDIT : role;
  }

  /** Adds the credit that ends a sentence without being all of it; true when it is a picture's. */
  private static boolean readEmbedded(String text, Span sentence, List<Zone> found) {
    String surface = sentence.of(text);
    int credit = PhotoCredits.tailOf(surface);
    int tail = credit >= 0 ? credit : PhotoCredits.signatureOf(surface);
    if (tail >= 0) {
      Span span = new Span(sentence.begin() + tail, sentence.end());
      found.add(new Zone(span, credit >= 0 ? Role.CREDIT : Role.AGENCY));
    }
    return credit >= 0;
  }
}
