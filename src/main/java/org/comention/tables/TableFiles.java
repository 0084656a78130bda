package org.comention.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The file system below the tables, whichever scheme the output's path names. */
final class TableFiles {
  private TableFiles() {}

  static FileSystem of(SparkSession spark, Path path) {
    try {
      return path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the file system of " + path, e);
    }
  }

  static boolean exists(SparkSession spark, Path path) {
    try {
      return of(spark, path).exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + path, e);
    }
  }

  /** The path with its scheme and without relative parts, so that a rename names one place. */
  static Path qualified(SparkSession spark, Path path) {
    FileSystem files = of(spark, path);
    return path.makeQualified(files.getUri(), files.getWorkingDirectory());
  }
}
