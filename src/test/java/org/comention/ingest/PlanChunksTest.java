package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.Test;
import scala.reflect.ClassTag$;

class PlanChunksTest {
  private final PlanChunks plan = new PlanChunks(100, 10);

  @Test
  void cuts_what_can_be_entered_midway_and_nothing_else() {
    List<FileChunk> chunks =
        plan.cut(
            List.of(
                file("a.jsonl", InputFormat.JSONL, 250),
                file("b.jsonl.gz", InputFormat.JSONL, 250),
                file("c.csv", InputFormat.CSV, 250),
                file("d.parquet", InputFormat.PARQUET, 101),
                file("e.txt", InputFormat.TEXT, 0)));
    assertThat(chunks.stream().map(PlanChunksTest::show))
        .containsExactly(
            "a.jsonl 0-100",
            "a.jsonl 100-200",
            "a.jsonl 200-250",
            "b.jsonl.gz 0-250",
            "c.csv 0-250",
            "d.parquet 0-100",
            "d.parquet 100-101",
            "e.txt 0-0");
  }

  @Test
  void packs_small_files_together_by_bytes_and_by_the_cost_of_opening() {
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      files.add(file(i + ".txt", InputFormat.TEXT, 20));
    }
    assertThat(plan.pack(plan.cut(files)).stream().map(List::size)).containsExactly(3, 3, 3, 1);
  }

  @Test
  void parts_travel_where_a_cluster_serialises_with_kryo() {
    SerializerInstance kryo = new KryoSerializer(new SparkConf()).newInstance();
    FileChunk chunk = new FileChunk(file("a.jsonl", InputFormat.JSONL, 250), 1, 100, 200);
    Object back =
        kryo.deserialize(
            kryo.serialize(chunk, ClassTag$.MODULE$.<FileChunk>apply(FileChunk.class)),
            ClassTag$.MODULE$.<FileChunk>apply(FileChunk.class));
    assertThat(back).usingRecursiveComparison().isEqualTo(chunk);
  }

  private static InputFile file(String name, InputFormat format, long length) {
    return new InputFile(name, name, "folder", format, length);
  }

  private static String show(FileChunk chunk) {
    return "%s %d-%d".formatted(chunk.file().name(), chunk.start(), chunk.end());
  }
}
