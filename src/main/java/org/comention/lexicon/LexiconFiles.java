package org.comention.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comention.UserException;

/** The contents of lexicon files by name: the user's, or those packaged with the program. */
final class LexiconFiles {
  private static final String FOLDER = "embedded";

  private LexiconFiles() {}

  /** The files, and the {@code .yaml} and {@code .yml} files directly in the folders. */
  static SortedMap<String, String> read(List<Path> paths) {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> files = lexiconsIn(path);
        if (files.isEmpty()) {
          throw new UserException(
              "Cannot read lexicons: no .yaml file, got the folder %s. Name a file or another folder."
                  .formatted(path));
        }
        files.forEach(file -> contents.put(file.normalize().toString(), content(file)));
      } else {
        contents.put(path.normalize().toString(), content(path));
      }
    }
    return contents;
  }

  /** The files that the build copied from {@code conf/lexicons} beside this class. */
  static SortedMap<String, String> readEmbedded() {
    URL folder = LexiconFiles.class.getResource(FOLDER);
    if (folder == null) {
      throw new IllegalStateException("The program was built without lexicons");
    }
    try {
      if (folder.openConnection() instanceof JarURLConnection jar) {
        Path archive = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem files = FileSystems.newFileSystem(archive)) {
          return readPackaged(files.getPath(jar.getEntryName()));
        }
      }
      return readPackaged(Path.of(folder.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the packaged lexicons at " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No address of a file: " + folder, e);
    }
  }

  private static SortedMap<String, String> readPackaged(Path folder) {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : lexiconsIn(folder)) {
      contents.put(FOLDER + ":" + file.getFileName(), content(file));
    }
    return contents;
  }

  private static List<Path> lexiconsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(LexiconFiles::isLexicon).sorted().toList();
    } catch (IOException e) {
      throw new UserException(
          "Cannot read lexicons: no readable folder, got %s. Check its permissions."
              .formatted(folder),
          e);
    }
  }

  private static boolean isLexicon(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static String content(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserException(
          "Cannot read the lexicon: no such file, got %s. Check the path.".formatted(file));
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UserException(
          "Cannot read the lexicon %s: bytes that are no UTF-8, got a malformed character. Save it as UTF-8."
              .formatted(file),
          e);
    } catch (IOException e) {
      throw new UserException(
          "Cannot read the lexicon %s: %s, got no content. Check its permissions."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }
}
