package io.larder.jcache.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.larder.jcache.LarderConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that was found in a configuration file: what it is, where it stands, and the class loader
 * for the classes that it may name.
 *
 * @param parent the block or list that it stands in; null for the whole file
 * @param name its key in the block; empty for the whole file
 */
record Found(@Nullable Found parent, String name, ConfigValue value, ClassLoader loader) {

  /** What the parser's origins look like: a file, and a line or a range of lines. */
  private static final Pattern ORIGIN = Pattern.compile("(.+): (\\d+)(-\\d+)?");

  /** Whether there is nothing: {@code key = null} stands for a key that is not there. */
  boolean isNull() {
    return value.valueType() == ConfigValueType.NULL;
  }

  boolean isBlock() {
    return value instanceof ConfigObject;
  }

  boolean isList() {
    return value instanceof ConfigList;
  }

  /** What stands in a block, by key in alphabetical order; nulls are left out. */
  Map<String, Found> entries(String expected) {
    if (!(value instanceof ConfigObject block)) {
      throw wrong(expected);
    }
    Map<String, Found> entries = new TreeMap<>();
    block.forEach((key, entry) -> entries.put(key, new Found(this, key, entry, loader)));
    return entries;
  }

  /** The elements of a list. */
  List<Found> elements(String expected) {
    if (!(value instanceof ConfigList list)) {
      throw wrong(expected);
    }
    List<Found> elements = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      elements.add(new Found(this, String.valueOf(i), list.get(i), loader));
    }
    return elements;
  }

  /** A string, number or boolean as it was written. */
  String text(String expected) {
    return switch (value.valueType()) {
      case STRING, NUMBER, BOOLEAN -> value.unwrapped().toString().strip();
      case OBJECT, LIST, NULL -> throw wrong(expected);
    };
  }

  /** The full path, as a file could say it. */
  String key() {
    List<String> path = new ArrayList<>();
    for (Found found = this; found != null && found.parent != null; found = found.parent) {
      path.add(0, found.name);
    }
    return path.isEmpty() ? "the whole file" : ConfigUtil.joinPath(path);
  }

  /** File and line; for a value from elsewhere, as from the environment, those of its block. */
  String place() {
    Matcher origin = ORIGIN.matcher(value.origin().description());
    if (origin.matches()) {
      return origin.group(1) + ":" + origin.group(2);
    }
    return parent == null ? value.origin().description() : parent.place();
  }

  /** An error about this key: "larder.conf:3: larder.engine PROBLEM". */
  LarderConfigurationException error(String problem) {
    return new LarderConfigurationException(place() + ": " + key() + " " + problem);
  }

  /** An error about the value. */
  LarderConfigurationException wrong(String expected) {
    return error("is " + shown() + "; expected " + expected);
  }

  private String shown() {
    return switch (value.valueType()) {
      case STRING, NUMBER, BOOLEAN -> "'" + value.unwrapped() + "'";
      case OBJECT -> "a block";
      case LIST -> "a list";
      case NULL -> "null";
    };
  }
}
