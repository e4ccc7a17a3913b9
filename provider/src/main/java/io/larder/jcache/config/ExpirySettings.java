package io.larder.jcache.config;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.cache.configuration.Factory;
import javax.cache.configuration.FactoryBuilder;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.expiry.EternalExpiryPolicy;
import javax.cache.expiry.ExpiryPolicy;
import javax.cache.expiry.ModifiedExpiryPolicy;
import javax.cache.expiry.TouchedExpiryPolicy;

/** What {@code expiry} may say: {@code eternal}, or a block with one of these settings. */
final class ExpirySettings {

  private static final String ETERNAL = "eternal";
  private static final String EXPECTED =
      "eternal, or a block with one setting such as { created = 10m }";

  static final SettingTable<Factory<ExpiryPolicy>> TABLE =
      new SettingTable<>(
          EXPECTED,
          List.of(
              rule(
                  "created",
                  ttl(CreatedExpiryPolicy::new),
                  "An entry lives so long after its creation."),
              rule(
                  "accessed",
                  ttl(AccessedExpiryPolicy::new),
                  "An entry lives so long after its creation or last read."),
              rule(
                  "modified",
                  ttl(ModifiedExpiryPolicy::new),
                  "An entry lives so long after its creation or last update."),
              rule(
                  "touched",
                  ttl(TouchedExpiryPolicy::new),
                  "An entry lives so long after its creation, last read or last update."),
              rule(
                  "policy",
                  Shape.instanceOf(ExpiryPolicy.class),
                  "Asked at each creation, read and update.")));

  static final Shape<Factory<ExpiryPolicy>> SHAPE =
      new Shape<>("`eternal` or a block", ExpirySettings::read);

  private ExpirySettings() {}

  private static Setting<Factory<ExpiryPolicy>, ?> rule(
      String key, Shape<Factory<ExpiryPolicy>> shape, String sentence) {
    return Setting.<Factory<ExpiryPolicy>, Factory<ExpiryPolicy>>row(
            key, shape, "none", sentence, (before, chosen) -> chosen)
        .oneOf("rule");
  }

  private static Shape<Factory<ExpiryPolicy>> ttl(Function<Duration, ExpiryPolicy> policy) {
    return new Shape<>(
        "duration or `eternal`",
        found -> new FactoryBuilder.SingletonFactory<>(policy.apply(duration(found))));
  }

  private static Duration duration(Found found) {
    if (found.text(Quantities.DURATION).equals(ETERNAL)) {
      return Duration.ETERNAL;
    }
    return new Duration(TimeUnit.MILLISECONDS, Quantities.durationOrZero(found).toMillis());
  }

  private static Factory<ExpiryPolicy> read(Found found) {
    if (!found.isBlock()) {
      if (found.text(EXPECTED).equals(ETERNAL)) {
        return EternalExpiryPolicy.factoryOf();
      }
      throw found.wrong(EXPECTED);
    }
    Section<Factory<ExpiryPolicy>> section = TABLE.read(found);
    if (section.chosen().isEmpty()) {
      throw found.error("is empty; expected " + EXPECTED);
    }
    return section.into(EternalExpiryPolicy.factoryOf());
  }
}
