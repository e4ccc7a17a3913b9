package io.larder.commands.typed;

import io.larder.catalog.string.StringCatalog;
import io.larder.commands.SetArgs;
import io.larder.commands.StringCommands;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The methods of {@link StringCommands}. */
interface StringMethods<K, V> extends StringCommands<K, V>, Door<K, V> {

  @Override
  default @Nullable V get(K key) {
    return request(StringCatalog.GET).key(key).asValue();
  }

  @Override
  default void set(K key, V value) {
    request(StringCatalog.SET).key(key).value(value).asNothing();
  }

  @Override
  default boolean set(K key, V value, SetArgs args) {
    return setting(key, value, args).asBoolean();
  }

  @Override
  default @Nullable V setGet(K key, V value, SetArgs args) {
    return setting(key, value, args).word("GET").asValue();
  }

  private Request<K, V> setting(K key, V value, SetArgs args) {
    Request<K, V> request =
        request(StringCatalog.SET)
            .key(key)
            .value(value)
            .when(args.condition() == SetArgs.Condition.IF_ABSENT, "NX")
            .when(args.condition() == SetArgs.Condition.IF_PRESENT, "XX")
            .when(args.keepTtl(), "KEEPTTL");
    Duration ttl = args.ttl();
    if (ttl != null) {
      request.word("PX").millis(ttl);
    }
    Instant expireAt = args.expireAt();
    if (expireAt != null) {
      request.word("PXAT").millis(expireAt);
    }
    return request;
  }
}
