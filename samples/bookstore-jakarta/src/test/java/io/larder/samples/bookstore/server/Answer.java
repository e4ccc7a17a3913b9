package io.larder.samples.bookstore.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the bookstore answered.
 *
 * @param status the status of HTTP
 * @param queries how often this request asked the database, as the header Server-Timing says
 * @param body the text
 */
public record Answer(int status, int queries, String body) {

  private static final Pattern QUERIES = Pattern.compile("db;dur=[0-9.]+;desc=\"([0-9]+)\"");

  static Answer of(HttpResponse<String> response) {
    Matcher timing = QUERIES.matcher(response.headers().firstValue("Server-Timing").orElse(""));
    int queries = timing.find() ? Integer.parseInt(timing.group(1)) : -1;
    return new Answer(response.statusCode(), queries, response.body());
  }

  /** The body, an object of JSON. */
  public JsonObject object() {
    return value().asJsonObject();
  }

  /** The body, an array of JSON. */
  public JsonArray array() {
    return value().asJsonArray();
  }

  private JsonValue value() {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    }
  }
}
