package io.larder.jcache.config;

import static io.larder.jcache.config.SampleClasses.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.larder.jcache.LarderConfigurationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigErrorsTest {

  @TempDir Path directory;

  private String errorOf(String text) {
    return catchThrowableOfType(
            LarderConfigurationException.class, () -> ConfigText.read(directory, text))
        .getMessage();
  }

  /** The error of a setting on line 3. */
  private String errorOfSetting(String setting) {
    return errorOf("larder.caches {\n  users {\n    " + setting + "\n  }\n}\n");
  }

  private String file() {
    return directory.resolve("larder.conf").toString();
  }

  @Test
  void unknownKey_namesFileLinePathAndTheNearestKey() {
    assertThat(errorOfSetting("max-entrys = 10"))
        .startsWith(file() + ":3: larder.caches.users.max-entrys is unknown; expected one of ")
        .contains("max-entries", "key-type")
        .endsWith("(did you mean 'max-entries'?)");
  }

  @Test
  void unknownKey_likeNoOther_hasNoHint() {
    assertThat(errorOfSetting("colour = red"))
        .contains("is unknown")
        .doesNotContain("did you mean");
  }

  @Test
  void unknownKey_doesNotShowItsValue() {
    assertThat(errorOfSetting("password = hunter2")).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "lardr.caches {}, lardr, larder",
    "larder.cachs {}, larder.cachs, caches",
    "larder.engine.background-expire = true, larder.engine.background-expire, background-expiry",
    "larder.templates.x.evicton = s3-fifo, larder.templates.x.evicton, eviction",
    "larder.caches.x.expiry.creatd = 1m, larder.caches.x.expiry.creatd, created"
  })
  void unknownKey_atAnyDepth_isAnError(String text, String path, String meant) {
    assertThat(errorOf(text))
        .startsWith(file() + ":1: " + path + " is unknown")
        .contains("did you mean '" + meant + "'");
  }

  @Test
  void unknownKeyOfAListener_namesTheElement() {
    assertThat(errorOfSetting("listeners = [ { clas = x } ]"))
        .contains(":3: larder.caches.users.listeners.0.clas is unknown")
        .contains("did you mean 'class'");
  }

  @Test
  void cacheNameWithDots_unquoted_isExplained() {
    assertThat(errorOf("larder.caches { users.eu { max-entries = 1 } }"))
        .contains("larder.caches.users.eu is unknown")
        .contains("a name with dots stands in quotes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "store-by-value = perhaps | is 'perhaps'; expected true or false",
        "statistics = yes | is 'yes'; expected true or false",
        "max-entries = lots | is 'lots'; expected a whole number of at least 1",
        "max-entries = 0 | is '0'; expected a whole number of at least 1",
        "max-entries = -5 | is '-5'; expected a whole number",
        "max-entries = 1.5 | is '1.5'; expected a whole number",
        "max-entries = 99999999999999999999 | expected a whole number",
        "max-entries = [1] | is a list; expected a whole number",
        "max-entries { a = 1 } | is a block; expected a whole number",
        "max-bytes = 64 | is '64'; expected bytes",
        "max-bytes = 64 MiX | is '64 MiX'; expected bytes",
        "max-bytes = 64 mb | is '64 mb'; expected bytes",
        "max-bytes = 0 MiB | is '0 MiB'; expected bytes, at least 1",
        "max-bytes = 9999999999 TiB | this is more than 64 bits hold",
        "load-timeout = 10 | is '10'; expected a whole number and a unit",
        "load-timeout = 10 parsecs | is '10 parsecs'; expected a whole number and a unit",
        "load-timeout = 0s | above zero",
        "load-timeout = -1s | is '-1s'; expected a whole number and a unit",
        "load-timeout = 999999999999999999d | expected a duration that fits",
        "expiry = sometimes | is 'sometimes'; expected eternal, or a block",
        "expiry { } | is empty; expected eternal, or a block",
        "expiry { created = 10 } | created is '10'; expected a whole number and a unit",
        "expiry { created = 1m, touched = 1m } | touched stands beside created",
        "eviction = lru | expected one of noeviction, allkeys-lru",
        "eviction = allkeys-lur | (did you mean 'allkeys-lru'?)",
        "key-type = com.acme.Missing | is 'com.acme.Missing'; expected the full name of a class",
        "loader = java.lang.String | expected a class that implements"
            + " javax.cache.integration.CacheLoader",
        "allowed-classes = com.acme.User | expected a list such as",
        "allowed-classes = [\"**\"] | is '**'; expected a name or pattern",
        "listeners { } | is a block; expected a list of blocks",
        "listeners = [ { synchronous = true } ] | has no class; expected a list of blocks",
        "max-entries = 1, max-bytes = 1 MiB | stands beside max-bytes; expected one of them",
        "read-through = true | contradicts itself: read-through is on, but there is no cache"
            + " loader",
        "refresh-ahead = 1m | contradicts itself: refresh-ahead is on, but there is no cache loader"
      })
  void wrongValue_namesItsPlaceAndWhatWasExpected(String setting, String message) {
    assertThat(errorOfSetting(setting))
        .startsWith(file() + ":")
        .contains("larder.caches.users")
        .contains(message);
  }

  @Test
  void class_withoutAConstructorForFactories_isAnError() {
    assertThat(errorOfSetting("sizer = " + name(SampleClasses.NeedsParameter.class)))
        .contains("a public constructor without parameters");
    assertThat(errorOfSetting("sizer = io.larder.engine.Sizer"))
        .contains("a public constructor without parameters");
  }

  @Test
  void listener_twice_isAnError() {
    String listener = "{ class = " + name(SampleClasses.Listener.class) + " }";

    assertThat(errorOfSetting("listeners = [" + listener + ", " + listener + "]"))
        .contains("is there twice");
  }

  @Test
  void cache_thatIsNoBlock_isAnError() {
    assertThat(errorOf("larder.caches.users = 5"))
        .contains("larder.caches.users is '5'; expected a block of settings");
    assertThat(errorOf("larder = 5")).contains("larder is '5'; expected a block");
  }

  @Test
  void pattern_amongTheCaches_isAnError() {
    assertThat(errorOf("larder.caches { \"users-*\" { } }"))
        .contains("larder.caches.\"users-*\" is a pattern", "larder.templates");
  }

  @Test
  void syntaxError_namesFileAndLine() {
    assertThat(errorOf("larder {\n  caches {\n")).contains(file()).contains("larder.conf: 3");
  }

  @Test
  void substitutionOfNothing_namesFileAndLine() {
    assertThat(errorOf("larder.caches.users {\n  max-entries = ${LARDER_NO_SUCH_VARIABLE}\n}"))
        .contains("larder.conf: 2", "LARDER_NO_SUCH_VARIABLE");
  }

  @Test
  void wrongValueOfASubstitution_namesTheLineWhereItIsUsedOrStands() {
    assertThat(errorOf("larder.caches.users {\n  max-entries = ${PATH}\n}"))
        .startsWith(file() + ":")
        .contains("larder.caches.users.max-entries is '");
  }

  @Test
  void null_unsetsASetting() {
    assertThat(
            ConfigText.read(
                    directory, "larder.caches.users { max-entries = 5, max-entries = null }")
                .caches()
                .get("users"))
        .isEqualTo(ConfigText.read(directory, "larder.caches.users {}").caches().get("users"));
  }
}
