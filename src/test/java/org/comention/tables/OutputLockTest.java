package org.comention.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.comention.UserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  private static final Instant THREE = Instant.parse("2022-08-01T03:00:00Z");
  private static final long GONE = 4_000_000_000L;

  @TempDir java.nio.file.Path folder;
  private FileSystem files;
  private Path output;
  private java.nio.file.Path file;

  @BeforeEach
  void openTheDisk() throws IOException {
    files = FileSystem.getLocal(new Configuration()).getRaw();
    output = new Path(folder.toUri());
    file = folder.resolve("_lock");
  }

  @Test
  void a_lock_of_another_host_holds_while_it_was_written_within_ten_minutes() throws IOException {
    Files.writeString(file, "etl-7 4711 1659322700000 r0 2022-08-01T02:00:00Z");
    Files.setLastModifiedTime(file, FileTime.from(THREE));
    assertThatThrownBy(() -> take("r1", "2022-08-01T03:10:00Z"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(
            "another run holds it, got run r0 since 2022-08-01T02:00:00Z, process 4711 on etl-7, last sign of life 2022-08-01T03:00:00Z. Wait for it to end; if it is dead, wait until 10 minutes after its last sign of life, or delete ")
        .hasMessageNotContaining("\n");
    take("r2", "2022-08-01T03:10:01Z").close();
    assertThat(file).doesNotExist();
  }

  @Test
  void a_beat_is_a_sign_of_life() throws IOException {
    try (OutputLock lock = take("r1", "2022-08-01T02:00:00Z")) {
      String written = Files.readString(file);
      Files.setLastModifiedTime(file, FileTime.from(THREE));
      Instant before = Instant.now().minusSeconds(2);
      lock.beat();
      assertThat(Files.getLastModifiedTime(file).toInstant()).isAfter(before);
      assertThat(file).hasContent(written);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void a_process_of_this_host_that_has_ended_is_dead_at_once() throws IOException {
    Files.writeString(file, "%s %d 1 r0 2022-08-01T02:00:00Z".formatted(host(), GONE));
    assertThatCode(() -> take("r1", Instant.now().toString()).close()).doesNotThrowAnyException();
  }

  @Test
  void the_process_of_an_earlier_container_with_the_same_host_and_id_is_dead() throws IOException {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    Files.writeString(file, me(started - 60_000));
    take("r1", Instant.now().toString()).close();
    Files.writeString(file, me(started));
    assertThatThrownBy(() -> take("r2", Instant.now().toString()))
        .hasMessageContaining("another run holds it, got run r0");
  }

  @Test
  void a_lock_that_says_nothing_is_judged_by_its_age() throws IOException {
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(THREE));
    assertThatThrownBy(() -> take("r1", "2022-08-01T03:09:00Z"))
        .hasMessageContaining("got unknown run, last sign of life 2022-08-01T03:00:00Z");
    take("r1", "2022-08-01T03:11:00Z").close();
  }

  @Test
  void a_run_that_was_taken_for_dead_neither_publishes_nor_takes_the_lock_away()
      throws IOException {
    OutputLock sleeper = take("r1", "2022-08-01T02:00:00Z");
    sleeper.confirm();
    Files.setLastModifiedTime(file, FileTime.from(THREE));
    try (OutputLock next = take("r2", "2022-08-01T03:11:00Z")) {
      assertThatThrownBy(sleeper::confirm)
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("Cannot publish the tables: this run was taken for dead")
          .hasMessageContaining("got run r2 since 2022-08-01T03:11:00Z");
      sleeper.beat();
      sleeper.close();
      next.confirm();
    }
    assertThat(file).doesNotExist();
  }

  private OutputLock take(String run, String time) {
    return OutputLock.take(files, output, run, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }

  private static String me(long started) throws IOException {
    long process = ProcessHandle.current().pid();
    return "%s %d %d r0 2022-08-01T02:00:00Z".formatted(host(), process, started);
  }

  private static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }
}
