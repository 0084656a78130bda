package org.comention.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.comention.cooccur.CooccurOptions;
import org.comention.cooccur.TrendOptions;
import org.comention.entity.ResolveOptions;
import org.comention.lexicon.LexiconOptions;
import org.comention.story.StoryOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Where the tables are and what is made of the mentions; each stage's options stand beside the
 * stage.
 */
public final class AnalysisOptions {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables, on any file system that Hadoop knows.")
  private String output;

  @Mixin private LexiconOptions lexicon = new LexiconOptions();
  @Mixin private StoryOptions story = new StoryOptions();
  @Mixin private ResolveOptions resolve = new ResolveOptions();
  @Mixin private CooccurOptions cooccur = new CooccurOptions();
  @Mixin private TrendOptions trends = new TrendOptions();

  public String output() {
    return output;
  }

  public LexiconOptions lexicon() {
    return lexicon;
  }

  public StoryOptions story() {
    return story;
  }

  public ResolveOptions resolve() {
    return resolve;
  }

  public CooccurOptions cooccur() {
    return cooccur;
  }

  public TrendOptions trends() {
    return trends;
  }

  /**
   * Checks every value before the first Spark job.
   *
   * @throws org.comention.UserException for the first one out of range
   */
  public void validate() {
    story.validate();
    resolve.rollup();
    resolve.minConfidence();
    cooccur.validate();
  }

  /** The values that decide what is made of the mentions: equal values, equal tables. */
  Map<String, String> values() {
    Map<String, String> options = new TreeMap<>();
    options.put("story-days", String.valueOf(story.storyDays()));
    options.put("story-exact-days", String.valueOf(story.exactDays()));
    options.put(StoryOptions.MAX_BUCKET, String.valueOf(story.maxBucket()));
    options.put("story-standing", String.valueOf(story.standing()));
    options.put("rollup", resolve.rollup().name());
    options.put("min-confidence", String.valueOf(resolve.minConfidence()));
    options.put("descriptions", String.valueOf(resolve.descriptions()));
    options.put(CooccurOptions.MAX_ENTITIES, String.valueOf(cooccur.maxEntities()));
    options.put("min-stories", String.valueOf(cooccur.minStories()));
    options.put("triple-stories", String.valueOf(cooccur.tripleStories()));
    options.put("triples", String.valueOf(cooccur.triples()));
    options.put(CooccurOptions.EVIDENCE, String.valueOf(cooccur.evidence()));
    options.put("rank-rule", String.valueOf(cooccur.rankRule()));
    options.put("trend-period", trends.typed());
    return options;
  }
}
