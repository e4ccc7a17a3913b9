package io.larder.benchmarks.jcache;

import java.io.Serializable;
import java.util.Objects;

/** A mutable value of a few fields. */
final class Basket implements Serializable {

  private static final long serialVersionUID = 1;

  private final long number;
  private final String owner;
  private String note = "Nothing to say.";
  private double total;

  private Basket(int number) {
    this.number = number;
    this.owner = "owner " + number;
    this.total = number / 100.0;
  }

  static Basket numbered(int number) {
    return new Basket(number);
  }

  void add(double price, String newNote) {
    total += price;
    note = newNote;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Basket basket
        && basket.number == number
        && basket.owner.equals(owner)
        && basket.note.equals(note)
        && basket.total == total;
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, owner, note, total);
  }
}
