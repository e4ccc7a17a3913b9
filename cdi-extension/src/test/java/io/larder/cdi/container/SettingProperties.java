package io.larder.cdi.container;

import java.util.ArrayList;
import java.util.List;

/** System properties with settings, until this is closed. */
final class SettingProperties implements AutoCloseable {

  private final List<String> names = new ArrayList<>();

  /** Sets each of {@code name=value}. */
  static SettingProperties with(String... settings) {
    SettingProperties properties = new SettingProperties();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String name = "larder.cdi." + setting.substring(0, equals);
      System.setProperty(name, setting.substring(equals + 1));
      properties.names.add(name);
    }
    return properties;
  }

  @Override
  public void close() {
    names.forEach(System::clearProperty);
  }
}
