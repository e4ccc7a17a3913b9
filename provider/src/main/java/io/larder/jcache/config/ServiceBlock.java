package io.larder.jcache.config;

import io.larder.jcache.LarderConfigurationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A block of settings for something that is another module's, which alone knows what they mean.
 * Immutable.
 */
public final class ServiceBlock {

  private static final String EXPECTED =
      "a block of settings such as { port = 7001, requirepass = ${PASSWORD} }";
  private static final String VALUE = "a text, a number, or a list of them";

  private final Found block;
  private final Map<String, Found> entries;
  private final Map<String, List<String>> settings = new LinkedHashMap<>();

  private ServiceBlock(Found block) {
    this.block = block;
    this.entries = block.entries(EXPECTED);
    entries.values().removeIf(Found::isNull);
    entries.forEach((key, found) -> settings.put(key, values(found)));
  }

  static ServiceBlock read(Found block) {
    return new ServiceBlock(block);
  }

  private static List<String> values(Found found) {
    return found.isList()
        ? found.elements(VALUE).stream().map(element -> element.text(VALUE)).toList()
        : List.of(found.text(VALUE));
  }

  /** The key that the block stands under, which is the name of the service. */
  public String name() {
    return block.name();
  }

  /** The values, in the order of their keys; one that is a list has several. */
  public Map<String, List<String>> settings() {
    return settings;
  }

  /**
   * Refuses keys that the service does not know.
   *
   * @throws LarderConfigurationException if there is one; names file, line and key
   */
  public void requireKnown(List<String> known) {
    entries.forEach(
        (key, found) -> {
          if (!known.contains(key)) {
            throw found.error(
                "is unknown; expected a parameter of the "
                    + name()
                    + Nearest.hint(key, known)); // all of them would be hundreds
          }
        });
  }

  /** An error about the block, behind its file, line and key. */
  public LarderConfigurationException error(String problem) {
    return block.error(problem);
  }

  /** An error about one setting, behind its file, line and key; the value is not shown. */
  public LarderConfigurationException error(String setting, String problem) {
    return entries.getOrDefault(setting, block).error(problem);
  }
}
