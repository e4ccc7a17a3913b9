package io.larder.catalog.differential;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** Words of one kind to choose among. */
final class WordPool {

  private final byte[][] words;

  private WordPool(byte[]... words) {
    this.words = words;
  }

  static WordPool of(String... words) {
    byte[][] bytes = new byte[words.length][];
    for (int i = 0; i < words.length; i++) {
      bytes[i] = words[i].getBytes(StandardCharsets.ISO_8859_1);
    }
    return new WordPool(bytes);
  }

  static WordPool of(byte[]... words) {
    return new WordPool(words.clone());
  }

  byte[] pick(RandomGenerator random) {
    return words[random.nextInt(words.length)];
  }
}
