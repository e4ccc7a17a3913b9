package io.larder.server.config;

import java.util.List;

/** {@code yes} or {@code no}. */
final class YesNo implements ParameterType<Boolean> {

  static final YesNo INSTANCE = new YesNo();

  private YesNo() {}

  @Override
  public Boolean parse(List<String> words, Boolean current) {
    String word = words.get(0);
    if (word.equalsIgnoreCase("yes")) {
      return true;
    }
    if (word.equalsIgnoreCase("no")) {
      return false;
    }
    throw new ConfigException("argument must be 'yes' or 'no'");
  }

  @Override
  public String text(Boolean value) {
    return value ? "yes" : "no";
  }

  @Override
  public String description() {
    return "yes or no";
  }
}
