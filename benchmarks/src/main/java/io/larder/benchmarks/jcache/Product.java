package io.larder.benchmarks.jcache;

import java.io.Serializable;

/** An immutable value of a few fields. */
record Product(long number, String name, String description, double price) implements Serializable {

  static Product numbered(int number) {
    return new Product(number, "product " + number, "A product like many others.", number / 100.0);
  }
}
