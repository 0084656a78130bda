package org.comention.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts large files into parts and packs small ones together, so that every task reads about as many
 * bytes. Pure; the rule is that of Spark's own file sources.
 */
final class PlanChunks {
  private final long chunkBytes;
  private final long openCost;

  /**
   * @param chunkBytes bytes that one task reads, at least 1
   * @param openCost bytes that could be read in the time a file takes to open
   */
  PlanChunks(long chunkBytes, long openCost) {
    this.chunkBytes = chunkBytes;
    this.openCost = openCost;
  }

  /** The parts of the files, in order; a file of no bytes is one part. */
  List<FileChunk> cut(List<InputFile> files) {
    List<FileChunk> chunks = new ArrayList<>();
    for (InputFile file : files) {
      long size = file.isSplittable() ? chunkBytes : Math.max(1, file.length());
      int index = 0;
      long start = 0;
      do {
        long end = Math.min(file.length(), start + size);
        chunks.add(new FileChunk(file, index++, start, end));
        start = end;
      } while (start < file.length());
    }
    return chunks;
  }

  /** The parts, packed in order into lists of at most about {@code chunkBytes}. */
  List<ArrayList<FileChunk>> pack(List<FileChunk> chunks) {
    List<ArrayList<FileChunk>> packed = new ArrayList<>();
    long bytes = 0;
    for (FileChunk chunk : chunks) {
      if (packed.isEmpty() || bytes + chunk.length() > chunkBytes) {
        packed.add(new ArrayList<>());
        bytes = 0;
      }
      packed.get(packed.size() - 1).add(chunk);
      bytes += chunk.length() + openCost;
    }
    return packed;
  }
}
