package org.comention.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PageJsonTest {
  private static final ObjectMapper READER = new ObjectMapper();

  @Test
  void markup_is_written_as_escapes() {
    assertThat(PageJson.write(List.of("</script><!--&-->")))
        .isEqualTo("[\"\\u003C/script\\u003E\\u003C!--\\u0026--\\u003E\"]");
  }

  @Test
  void markup_in_names_of_fields_is_escaped_too() {
    assertThat(PageJson.write(Map.of("<b>", 1))).isEqualTo("{\"\\u003Cb\\u003E\":1}");
  }

  @Test
  void line_ends_that_only_json_allows_are_escaped() {
    assertThat(PageJson.write("a\u2028b\u2029c")).isEqualTo("\"a\\u2028b\\u2029c\"");
  }

  @Property
  void no_text_can_end_the_element_and_every_text_is_read_back(@ForAll String text)
      throws JsonProcessingException {
    String json = PageJson.write(text);
    assertThat(json).doesNotContain("<", ">", "&");
    assertThat(READER.readValue(json, String.class)).isEqualTo(text);
  }
}
