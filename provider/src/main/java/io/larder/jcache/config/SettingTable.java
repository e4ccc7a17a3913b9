package io.larder.jcache.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All settings that a kind of block may have, and what reads such a block. A key that is no setting
 * is an error, as are two settings that exclude each other.
 *
 * @param expected what such a block is, for messages
 */
record SettingTable<B>(String expected, List<Setting<B, ?>> rows) {

  /** What a block says. */
  Section<B> read(Found block) {
    Map<String, Chosen<B, ?>> byGroup = new LinkedHashMap<>();
    block
        .entries(expected)
        .forEach(
            (key, found) -> {
              Setting<B, ?> setting = row(key, found);
              if (found.isNull()) {
                return;
              }
              Chosen<B, ?> chosen = setting.choose(found);
              Chosen<B, ?> other = byGroup.put(setting.group(), chosen);
              if (other != null) {
                throw found.error(
                    "stands beside " + other.setting().key() + "; expected one of them");
              }
            });
    return new Section<>(block, new ArrayList<>(byGroup.values()));
  }

  private Setting<B, ?> row(String key, Found found) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Unknown.key(found, keys()));
  }

  private List<String> keys() {
    return rows.stream().<String>map(Setting::key).toList();
  }
}
