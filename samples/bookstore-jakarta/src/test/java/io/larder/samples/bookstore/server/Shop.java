package io.larder.samples.bookstore.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A bookstore on a running server, asked over HTTP.
 *
 * @param page the address of its page
 */
public record Shop(URI page) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A book. */
  public Answer book(long id) {
    return send("GET", "api/books/" + id, BodyPublishers.noBody());
  }

  /** Title and price of a book as the database has them. */
  public Answer stored(long id) {
    return send("GET", "api/books/" + id + "/stored", BodyPublishers.noBody());
  }

  /** What the readers of a book also bought. */
  public Answer alsoBought(long id) {
    return send("GET", "api/books/" + id + "/also-bought", BodyPublishers.noBody());
  }

  /** The titles with these words. */
  public Answer search(String words, String visitor) {
    String query = "?words=" + encoded(words) + "&visitor=" + encoded(visitor);
    return send("GET", "api/books" + query, BodyPublishers.noBody());
  }

  /** Changes a book. */
  public Answer change(long id, String title, int priceCents) {
    JsonObject change =
        Json.createObjectBuilder().add("title", title).add("priceCents", priceCents).build();
    return send("PUT", "api/books/" + id, BodyPublishers.ofString(change.toString()));
  }

  /** Removes a book. */
  public Answer remove(long id) {
    return send("DELETE", "api/books/" + id, BodyPublishers.noBody());
  }

  /** Brings everything back as it was at first, and clears the caches. */
  public Answer restock() {
    return send("POST", "api/books/restock", BodyPublishers.noBody());
  }

  /** The page, or another file beside it. */
  public Answer file(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** What was counted of a cache. */
  public JsonObject cache(String name) {
    return figures("caches", name);
  }

  /** How often the database was asked a kind of question. */
  public int queries(String name) {
    return figures("queries", name).getInt("count");
  }

  /** Whether it answers at all. */
  boolean isOpen() {
    try {
      return statistics().status() == 200;
    } catch (AssertionError notYet) {
      return false;
    }
  }

  private Answer statistics() {
    return send("GET", "api/statistics", BodyPublishers.noBody());
  }

  private JsonObject figures(String kind, String name) {
    return statistics().object().getJsonArray(kind).getValuesAs(JsonObject.class).stream()
        .filter(figures -> figures.getString("name").equals(name))
        .findAny()
        .orElseThrow(() -> new AssertionError("no figures of " + name + " among the " + kind));
  }

  private Answer send(String method, String path, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(page.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      return Answer.of(HTTP.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(request + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
