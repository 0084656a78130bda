package org.comention.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.comention.UserException;

/**
 * Makes the publication of many tables all or nothing.
 *
 * <p>The moves from the staging folder to the tables are written down first, under a name that
 * appears at once; then they are carried out. A run that dies in between leaves the list behind,
 * and the next run carries out the rest: every move is a no-op once it has happened. A run that
 * dies before the list exists has changed no table. While the list is there, the staging folder
 * holds the only copy of what is still to be moved.
 */
final class CommitJournal {
  private static final String NAME = "_commit.json";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem files;
  private final Path output;

  CommitJournal(FileSystem files, Path output) {
    this.files = files;
    this.output = output;
  }

  /** Where the list of moves is while they are carried out. */
  static Path path(Path output) {
    return new Path(output, NAME);
  }

  /**
   * Writes the moves down, carries them out and forgets them. A folder replaces the folder it is
   * moved to.
   */
  void commit(List<Move> moves) throws IOException {
    Path draft = new Path(output, NAME + ".draft");
    try (OutputStream out = files.create(draft, true)) {
      JSON.writeValue(
          out,
          moves.stream()
              .map(
                  m ->
                      m.from() == null
                          ? Map.of(TO, m.to().toString())
                          : Map.of(FROM, m.from().toString(), TO, m.to().toString()))
              .toList());
    }
    rename(draft, path(output));
    recover();
  }

  /** Whether a publication has begun that is not finished. */
  boolean isPending() throws IOException {
    return files.exists(path(output));
  }

  /**
   * Carries out what an earlier run wrote down and did not finish; does nothing where there is no
   * such list.
   *
   * @throws UserException when a move has neither happened nor can happen any more
   */
  void recover() throws IOException {
    Path journal = path(output);
    if (!isPending()) {
      return;
    }
    try (InputStream in = files.open(journal)) {
      for (Map<?, ?> move : JSON.readValue(in, Map[].class)) {
        Path to = new Path((String) move.get(TO));
        if (move.containsKey(FROM)) {
          carryOut(new Path((String) move.get(FROM)), to);
        } else {
          delete(to);
        }
      }
    }
    files.delete(journal, false);
  }

  private void carryOut(Path from, Path to) throws IOException {
    if (!files.exists(from)) {
      if (!files.exists(to)) {
        throw lost(from, to);
      }
      return;
    }
    delete(to);
    files.mkdirs(to.getParent());
    rename(from, to);
  }

  /** A file system may answer no instead of failing; what remains would swallow what is moved. */
  private void delete(Path path) throws IOException {
    if (!files.delete(path, true) && files.exists(path)) {
      throw new IOException("Cannot delete " + path);
    }
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("Cannot rename " + from + " to " + to);
    }
  }

  private UserException lost(Path from, Path to) {
    return new UserException(
        "Cannot finish the publication that a run before began: it moves %s to %s, got neither of them. Put one of them back; where that cannot be, run on all input into another folder."
            .formatted(from, to));
  }

  /**
   * A file or folder in the staging area and the place where readers look for it.
   *
   * @param from null where what is at that place goes, and nothing comes
   */
  record Move(Path from, Path to) {}
}
