package io.larder.samples.bookstore.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.samples.bookstore.server.OnServer;
import io.larder.samples.bookstore.server.Shop;
import jakarta.json.JsonString;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page as a visitor sees it. Skipped where Chromium or its driver is missing, unless {@code
 * -Dlarder.chromium=required}. Leaves a picture of the page in {@code target}.
 */
@ExtendWith(OnServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class PageIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Shop shop;
  private Chromium chromium;

  @BeforeAll
  void start(Shop bookstore, @TempDir Path directory) throws IOException {
    require("chromium");
    require("chromedriver");
    shop = bookstore;
    chromium = Chromium.start(directory);
  }

  @AfterAll
  void end() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    chromium.open(URI.create("about:blank")); // the page of the test before reads no more
    shop.restock();
    chromium.open(shop.page());
    await().atMost(PATIENCE).until(() -> loadTimes().size() == 12 && allLoaded());
  }

  @Test
  void firstReading_comesFromTheDatabase_andTheSecondFromTheCache() throws IOException {
    // One at most was being read for the test before, when the caches were emptied.
    assertThat(loadTimes()).filteredOn(t -> t.endsWith("database")).hasSizeGreaterThan(10);
    click("#again");
    await().atMost(PATIENCE).until(() -> loadTimes().stream().allMatch(t -> t.endsWith("cache")));
  }

  @Test
  void hitRate_rises() throws IOException {
    click("#again");
    await().atMost(PATIENCE).until(() -> text("#rate"), rate -> rate.matches("[1-9]\\d? %"));
    assertThat(chromium.run("return document.querySelectorAll('#caches li').length").toString())
        .isEqualTo("3");
    assertThat(texts("#journal li")).isNotEmpty();
  }

  @Test
  void newPrice_isInCacheAndDatabase() throws IOException {
    click("#shelf li:nth-child(3) button");
    await().atMost(PATIENCE).until(() -> !text("#agreement").isEmpty());
    chromium.run("document.getElementById('price').value = '47.11'");
    click("#change button:not([type])");
    await().atMost(PATIENCE).until(() -> text("#agreement .cached"), "€ 47.11"::equals);
    assertThat(text("#agreement")).startsWith("The cache says");
    assertThat(text("#agreement .stored")).isEqualTo("€ 47.11");
    assertThat(text("#shelf li:nth-child(3) .price")).isEqualTo("€ 47.11");
    await().atMost(PATIENCE).until(() -> texts("#neighbours li").size() == 4);
    click("#again");
    await().atMost(PATIENCE).until(() -> loadTimes().stream().allMatch(t -> t.endsWith("cache")));
    Files.write(
        OnServer.target().resolve("page-" + OnServer.name() + ".png"), chromium.screenshot());
  }

  @Test
  void removedBook_isNotListedAnyMore() throws IOException {
    String title = text("#shelf li:nth-child(2) .name");
    click("#shelf li:nth-child(2) button");
    await().atMost(PATIENCE).until(() -> !text("#agreement").isEmpty());
    click("#remove");
    await().atMost(PATIENCE).until(() -> text("#book-title").contains("is gone"));
    await().atMost(PATIENCE).until(() -> !texts("#shelf .name").contains(title));
    assertThat(texts("#shelf .name")).hasSize(12);
  }

  private boolean allLoaded() throws IOException {
    return loadTimes().stream().allMatch(time -> time.contains("ms"));
  }

  private List<String> loadTimes() throws IOException {
    return texts("#shelf .time");
  }

  private void click(String selector) throws IOException {
    chromium.run("document.querySelector(arguments[0]).click()", selector);
  }

  private String text(String selector) throws IOException {
    return String.join("", texts(selector));
  }

  private List<String> texts(String selector) throws IOException {
    String script =
        "return [...document.querySelectorAll(arguments[0])].map(each => each.textContent)";
    return chromium.run(script, selector).asJsonArray().getValuesAs(JsonString::getString);
  }

  private static void require(String program) {
    boolean found =
        Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    if ("required".equals(System.getProperty("larder.chromium"))) {
      assertThat(found).as("%s on the path", program).isTrue();
    }
    assumeTrue(found, program + " is missing; skipped, as -Dlarder.chromium=required is not set");
  }
}
