package io.larder.samples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.CacheKeys;
import io.larder.commands.RedisCommands;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import javax.cache.Cache;
import javax.cache.Caching;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BooksTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @TestHTTPResource("/books/")
  URI books;

  @Test
  void bookThatIsCached_isNotReadAgain() throws Exception {
    send("PUT", "1", "Emma");
    send("DELETE", "1", "");
    String before = send("GET", "reads", "");

    assertThat(send("GET", "1", "")).isEqualTo("untitled");
    String afterMiss = send("GET", "reads", "");
    assertThat(send("GET", "1", "")).isEqualTo("untitled");
    assertThat(afterMiss).isNotEqualTo(before);
    assertThat(send("GET", "reads", "")).isEqualTo(afterMiss);
  }

  @Test
  void changes_reachTheCache() throws Exception {
    send("PUT", "2", "Emma");
    assertThat(send("GET", "2", "")).isEqualTo("Emma");
    send("PUT", "2", "Persuasion");
    assertThat(send("GET", "2", "")).isEqualTo("Persuasion");
    send("DELETE", "2", "");
    assertThat(send("GET", "2", "")).isEqualTo("untitled");
    send("PUT", "2", "Emma");
    send("DELETE", "", "");
    assertThat(send("GET", "2", "")).isEqualTo("untitled");
  }

  @Test
  void priority_putsTheCacheOutsideOfOtherInterceptors() throws Exception {
    send("GET", "3", "");
    String once = send("GET", "reads", "");
    send("GET", "3", "");

    assertThat(send("GET", "reads", "")).isEqualTo(once);
    String[] counts = once.split(" ");
    assertThat(counts[0]).as("reads as many as logged calls").isEqualTo(counts[2]);
  }

  @Test
  void settingsOfTheApplication_reachTheMethod() throws Exception {
    send("GET", "4", "");

    assertThat(timeToLiveMillis("4"))
        .isBetween(TimeUnit.MINUTES.toMillis(4), TimeUnit.MINUTES.toMillis(5));
  }

  @Test
  void hits_areCountedInTheMethodsBean() throws Exception {
    send("GET", "5", "");
    long before = hits();
    send("GET", "5", "");

    assertThat(hits()).isEqualTo(before + 1);
  }

  @SuppressWarnings("unchecked") // the commands of a cache have its types
  private static long timeToLiveMillis(String isbn) {
    Cache<Object, Object> cache = Caching.getCachingProvider().getCacheManager().getCache("books");
    RedisCommands<Object, Object> commands = cache.unwrap(RedisCommands.class);
    return commands.pttl(CacheKeys.of(isbn));
  }

  private static long hits() throws JMException {
    ObjectName method =
        new ObjectName(
            "io.larder.cdi:type=CachedMethod,method="
                + ObjectName.quote("io.larder.samples.quarkus.Books.find(java.lang.String)"));
    return (long) ManagementFactory.getPlatformMBeanServer().getAttribute(method, "Hits");
  }

  private String send(String verb, String path, String body) throws Exception {
    URI target =
        path.isEmpty() ? URI.create(books.toString().replaceFirst("/$", "")) : books.resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(target).method(verb, BodyPublishers.ofString(body)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
