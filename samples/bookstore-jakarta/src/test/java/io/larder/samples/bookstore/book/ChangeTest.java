package io.larder.samples.bookstore.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void titleAndPrice_makeSense() {
    assertThat(new Change("The Larder", 1).makesSense()).isTrue();
    assertThat(new Change("x".repeat(200), 1).makesSense()).isTrue();
  }

  @Test
  void missingOrEndlessTitle_makesNoSense() {
    assertThat(new Change(null, 1).makesSense()).isFalse();
    assertThat(new Change(" ", 1).makesSense()).isFalse();
    assertThat(new Change("x".repeat(201), 1).makesSense()).isFalse();
  }

  @Test
  void priceOfNothing_makesNoSense() {
    assertThat(new Change("The Larder", 0).makesSense()).isFalse();
  }

  @Test
  void changedBook_isTheSameInAllElse() {
    Book book = new Book(7, "Old", "Ada Grau", "Novel", 1999, 995, 12, 3);
    assertThat(book.with(new Change("New", 1)))
        .isEqualTo(new Book(7, "New", "Ada Grau", "Novel", 1999, 1, 12, 3));
  }
}
