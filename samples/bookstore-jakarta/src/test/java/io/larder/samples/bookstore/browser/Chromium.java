package io.larder.samples.bookstore.browser;

import static org.awaitility.Awaitility.await;

import io.larder.samples.bookstore.process.ChildProcess;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium with a fresh profile, driven by the W3C's WebDriver protocol. */
final class Chromium implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--hide-scrollbars",
          "--window-size=1280,1150");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ChildProcess driver;
  private final URI session;

  private Chromium(ChildProcess driver, int port, Path profile) throws IOException {
    this.driver = driver;
    URI sessions = URI.create("http://127.0.0.1:" + port + "/session");
    String id = send("POST", sessions, capabilities(profile)).asJsonObject().getString("sessionId");
    this.session = URI.create(sessions + "/" + id);
  }

  /** Starts it; both its programs must be on the path. */
  static Chromium start(Path directory) throws IOException {
    Path log = directory.resolve("chromedriver.log");
    ChildProcess driver = ChildProcess.start(List.of("chromedriver", "--port=0"), Map.of(), log);
    try {
      return new Chromium(driver, port(driver), directory.resolve("profile"));
    } catch (IOException | RuntimeException | AssertionError e) {
      driver.close();
      throw e;
    }
  }

  /** Goes to a page, and returns when it is loaded. */
  void open(URI page) throws IOException {
    command("url", Json.createObjectBuilder().add("url", page.toString()).build());
  }

  /** What the body of a JavaScript function returns; its arguments are {@code arguments}. */
  JsonValue run(String script, Object... arguments) throws IOException {
    JsonArrayBuilder values = Json.createArrayBuilder(List.of(arguments));
    return command(
        "execute/sync",
        Json.createObjectBuilder().add("script", script).add("args", values).build());
  }

  /** The page as it looks now, a PNG. */
  byte[] screenshot() throws IOException {
    JsonValue image = send("GET", URI.create(session + "/screenshot"), JsonValue.EMPTY_JSON_OBJECT);
    return Base64.getDecoder().decode(((JsonString) image).getString());
  }

  @Override
  public void close() throws IOException {
    try {
      send("DELETE", session, JsonValue.EMPTY_JSON_OBJECT);
    } finally {
      driver.close();
    }
  }

  private JsonValue command(String name, JsonObject body) throws IOException {
    return send("POST", URI.create(session + "/" + name), body);
  }

  private JsonValue send(String method, URI address, JsonObject body) throws IOException {
    var publisher =
        method.equals("POST") ? BodyPublishers.ofString(body.toString()) : BodyPublishers.noBody();
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, publisher).build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(address + ": " + response.body());
      }
      try (var reader = Json.createReader(new StringReader(response.body()))) {
        return reader.readObject().get("value");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static JsonObject capabilities(Path profile) {
    JsonArrayBuilder options = Json.createArrayBuilder(OPTIONS).add("--user-data-dir=" + profile);
    var chrome = Json.createObjectBuilder().add("args", options);
    var always = Json.createObjectBuilder().add("goog:chromeOptions", chrome);
    return Json.createObjectBuilder()
        .add("capabilities", Json.createObjectBuilder().add("alwaysMatch", always))
        .build();
  }

  private static int port(ChildProcess driver) {
    return await()
        .atMost(PATIENCE)
        .failFast("chromedriver has ended", () -> !driver.isAlive())
        .until(() -> port(driver.output()), port -> port > 0);
  }

  private static int port(String output) {
    Matcher started = STARTED.matcher(output);
    return started.find() ? Integer.parseInt(started.group(1)) : 0;
  }
}
