package io.larder.benchmarks.jcache;

import java.io.Serializable;
import java.util.Objects;

/** A mutable value of eight fields. */
public final class Basket implements Serializable {

  private static final long serialVersionUID = 2;

  private final long number;
  private final String owner;
  private final String street;
  private final String city;
  private String note = "Nothing to say.";
  private double total;
  private int items;
  private boolean paid;

  private Basket(int number) {
    this.number = number;
    this.owner = "owner " + number;
    this.street = number % 100 + " High Street";
    this.city = "town " + number % 10;
    this.total = number / 100.0;
    this.items = number % 7;
    this.paid = number % 2 == 0;
  }

  static Basket numbered(int number) {
    return new Basket(number);
  }

  void add(double price, String newNote) {
    total += price;
    items++;
    paid = false;
    note = newNote;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Basket basket
        && basket.number == number
        && basket.owner.equals(owner)
        && basket.street.equals(street)
        && basket.city.equals(city)
        && basket.note.equals(note)
        && basket.total == total
        && basket.items == items
        && basket.paid == paid;
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, owner, street, city, note, total, items, paid);
  }
}
