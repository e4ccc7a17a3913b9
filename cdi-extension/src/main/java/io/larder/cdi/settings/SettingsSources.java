package io.larder.cdi.settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The sources of settings that runtimes have. */
public final class SettingsSources {

  private static final Logger LOG = System.getLogger("io.larder.cdi");

  private SettingsSources() {}

  /** Returns MicroProfile Config where the runtime has it, and the system properties elsewhere. */
  public static SettingsSource ofThisRuntime() {
    try {
      return MicroProfile.source();
    } catch (LinkageError absent) {
      return System::getProperty;
    } catch (IllegalStateException noConfig) { // the API without an implementation
      LOG.log(
          Level.DEBUG, "MicroProfile Config is not there, so system properties count.", noConfig);
      return System::getProperty;
    }
  }

  /** In a class of its own, which is only loaded with what it needs. */
  private static final class MicroProfile {

    static SettingsSource source() {
      Config config = ConfigProvider.getConfig();
      return property -> config.getOptionalValue(property, String.class).orElse(null);
    }
  }
}
