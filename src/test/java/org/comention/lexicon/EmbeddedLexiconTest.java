package org.comention.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comention.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The concepts that come with the program, on sentences written for the purpose. */
class EmbeddedLexiconTest {
  private static final PhraseMatcher MATCHER = Lexicon.embedded().matcher();

  @Test
  void the_packaged_concepts_are_those_of_the_conf_folder() {
    assertThat(Lexicon.embedded().hash())
        .isEqualTo(Lexicon.load(List.of(Path.of("conf", "lexicons"))).hash());
  }

  @Test
  void a_named_drone_is_a_drone() {
    assertThat(Lexicon.embedded().parents().get("concept:shahed-136"))
        .contains("concept:shahed", "concept:loitering-munition", "concept:drone");
  }

  static Stream<Arguments> sentences() {
    return Stream.of(
        of("Iran has shipped hundreds of drones to Russia, officials said.", "drones=drone"),
        of(
            "Iranian-made Shahed-136 drones struck a grain silo near Odesa.",
            "Shahed-136=shahed-136",
            "drones=drone",
            "grain silo=grain"),
        of("Ukraine shot down 14 of 15 Geran-2s overnight.", "Geran-2s=shahed-136"),
        of(
            "A Bayraktar TB2 destroyed two T-72B3 tanks.",
            "Bayraktar TB2=bayraktar",
            "T-72B3=t-72",
            "tanks=tank"),
        of("Selçuk Bayraktar spoke at the fair."),
        of("A kamikaze drone fell on the roof.", "kamikaze drone=loitering-munition"),
        of("The beekeeper lost a drone bee to the cold."),
        of(
            "Washington will send HIMARS launchers and Javelin missiles.",
            "HIMARS=himars",
            "Javelin missiles=javelin"),
        of(
            "Moscow fired Kh-101 cruise missiles.",
            "Kh-101=kh-101",
            "cruise missiles=cruise-missile"),
        of("A 10 percent rise in Iran's 300 shops surprised the ministry."),
        of(
            "Turkey bought the S-400 and was dropped from the F-35 programme.",
            "S-400=s-400",
            "F-35=f-35"),
        of("The think tank held a seminar on pensions."),
        of("Poland promised fourteen Leopard 2A4s.", "Leopard 2A4s=leopard-2"),
        of(
            "The air-defence crew fired a surface-to-air missile.",
            "air-defence=air-defence",
            "surface-to-air missile=air-defence"),
        of("New sanctions hit two oligarchs.", "sanctions=sanctions", "oligarchs=oligarch"),
        of("The price cap on Russian crude took effect.", "price cap=price-cap", "crude=oil"),
        of(
            "Front companies hide terrorist financing.",
            "Front companies=illicit-finance",
            "terrorist financing=terrorist-financing"),
        of("Egypt and Ethiopia discussed the GERD.", "GERD=renaissance-dam"),
        of("She fried the fish in olive oil."),
        of("Police fired tear gas at the crowd."),
        of("Leaks were found in Nord Stream 2.", "Nord Stream 2=nord-stream"),
        of(
            "The Black Sea Grain Initiative lets wheat leave the ports.",
            "Black Sea Grain Initiative=grain-deal",
            "wheat=grain"),
        of("There is a grain of truth in the story."),
        of(
            "IAEA inspectors measured uranium enriched to 60 percent under the JCPOA.",
            "uranium=uranium-enrichment",
            "JCPOA=jcpoa"),
        of(
            "Chipmakers fear new export controls on lithography machines.",
            "Chipmakers=semiconductor",
            "export controls=export-control",
            "lithography machines=lithography"),
        of("He used the islands as a bargaining chip."),
        of(
            "Voters go to the polls in a snap election.",
            "Voters=vote",
            "go to the polls=election",
            "snap election=election"),
        of("The party won in a landslide victory."),
        of(
            "Both sides agreed to a cease‑fire and a prisoner swap.",
            "cease‑fire=ceasefire",
            "prisoner swap=prisoner-exchange"),
        of("A powerful earthquake shook the coast.", "earthquake=earthquake"),
        of(
            "The junta declared martial law after the coup.",
            "junta=coup",
            "martial law=coup",
            "coup=coup"),
        of("NORTH KOREA FIRES BALLISTIC MISSILE", "BALLISTIC MISSILE=ballistic-missile"),
        of("An anti-tank crew waited by the road."),
        of(
            "Counter-drone jammers arrived in Lviv.",
            "Counter-drone=drone",
            "jammers=electronic-warfare"));
  }

  private static Arguments of(String sentence, String... expected) {
    return Arguments.of(sentence, List.of(expected));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_sentence_holds_the_concepts_a_reader_finds(String sentence, List<String> expected) {
    List<String> found =
        ArticleText.of(sentence).sentences().stream()
            .flatMap(s -> MATCHER.match(sentence, s).stream())
            .map(m -> m.span().of(sentence) + "=" + m.conceptId().replace("concept:", ""))
            .toList();
    assertThat(found).isEqualTo(expected);
  }
}
