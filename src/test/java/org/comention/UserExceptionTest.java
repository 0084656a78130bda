package org.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class UserExceptionTest {
  @Test
  void is_found_behind_what_others_wrap_it_in() {
    UserException mistake = new UserException("Cannot read the input", new IOException("reset"));
    assertThat(UserException.behind(new IllegalStateException("Job aborted", mistake)))
        .containsSame(mistake);
    assertThat(UserException.behind(mistake)).containsSame(mistake);
    assertThat(UserException.behind(new UncheckedIOException(new IOException("a bug")))).isEmpty();
  }
}
