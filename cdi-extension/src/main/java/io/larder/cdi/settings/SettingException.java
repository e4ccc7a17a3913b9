package io.larder.cdi.settings;

/**
 * A setting with a value that it cannot have; its message names property, value, and expectation.
 */
public final class SettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingException(String property, String value, String expected) {
    super("Property " + property + " is \"" + value + "\", but it has to be " + expected + ".");
  }
}
