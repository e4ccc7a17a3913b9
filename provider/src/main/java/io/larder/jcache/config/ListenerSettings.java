package io.larder.jcache.config;

import static io.larder.jcache.config.Setting.row;

import java.util.ArrayList;
import java.util.List;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.Factory;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.event.CacheEntryEventFilter;
import javax.cache.event.CacheEntryListener;

/** What {@code listeners} may say: a list of blocks, one a listener. */
final class ListenerSettings {

  private static final String EXPECTED =
      "a list of blocks such as [ { class = \"com.acme.Audit\" } ]";

  private static final Shape<Factory<CacheEntryListener<Object, Object>>> LISTENER =
      Shape.instanceOf(CacheEntryListener.class);

  private static final Shape<Factory<CacheEntryEventFilter<Object, Object>>> FILTER =
      Shape.instanceOf(CacheEntryEventFilter.class);

  static final SettingTable<MutableCacheEntryListenerConfiguration<Object, Object>> TABLE =
      new SettingTable<>(
          "a block such as { class = \"com.acme.Audit\" }",
          List.of(
              row(
                  "class",
                  LISTENER,
                  "required",
                  "The listener; it hears of the events whose interfaces it implements.",
                  MutableCacheEntryListenerConfiguration::setCacheEntryListenerFactory),
              row(
                  "filter",
                  FILTER,
                  "none",
                  "Chooses the events that the listener hears of.",
                  MutableCacheEntryListenerConfiguration::setCacheEntryEventFilterFactory),
              row(
                  "old-value-required",
                  Shape.BOOLEAN,
                  "false",
                  "Whether events carry the value before.",
                  MutableCacheEntryListenerConfiguration::setOldValueRequired),
              row(
                  "synchronous",
                  Shape.BOOLEAN,
                  "false",
                  "Whether the writer waits for the listener.",
                  MutableCacheEntryListenerConfiguration::setSynchronous)));

  static final Shape<List<CacheEntryListenerConfiguration<Object, Object>>> SHAPE =
      new Shape<>("list of blocks", ListenerSettings::read);

  private ListenerSettings() {}

  private static List<CacheEntryListenerConfiguration<Object, Object>> read(Found found) {
    List<CacheEntryListenerConfiguration<Object, Object>> listeners = new ArrayList<>();
    for (Found element : found.elements(EXPECTED)) {
      CacheEntryListenerConfiguration<Object, Object> listener =
          TABLE
              .read(element)
              .into(new MutableCacheEntryListenerConfiguration<>(null, null, false, false));
      if (listener.getCacheEntryListenerFactory() == null) {
        throw element.error("has no class; expected " + EXPECTED);
      }
      if (listeners.contains(listener)) {
        throw element.error("is there twice; expected different listeners");
      }
      listeners.add(listener);
    }
    return listeners;
  }
}
