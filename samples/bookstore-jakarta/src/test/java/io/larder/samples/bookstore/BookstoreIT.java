package io.larder.samples.bookstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.samples.bookstore.server.Answer;
import io.larder.samples.bookstore.server.OnServer;
import io.larder.samples.bookstore.server.Shop;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the bookstore answers, whoever remembers it. */
@ExtendWith(OnServer.class)
class BookstoreIT {

  private final Shop shop;

  BookstoreIT(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void restock() {
    assertThat(shop.restock().status()).isEqualTo(204);
  }

  @Test
  void book_hasItsPlaceAmongTheSold() {
    JsonObject bestseller = shop.search("", "Ann").array().getJsonObject(0);
    JsonObject book = shop.book(bestseller.getInt("id")).object();
    assertThat(book.getInt("rank")).isEqualTo(1);
    assertThat(book.getInt("sold")).isPositive();
    assertThat(book.getString("title")).isEqualTo(bestseller.getString("title"));
  }

  @Test
  void search_findsWordsInTitleOrAuthor_whateverTheirCase() {
    assertThat(titles(shop.search("LIGHTHOUSE of", "Ann"))).allMatch(t -> t.contains("Lighthouse"));
    assertThat(shop.search("dvorak", "Ann").array().getValuesAs(JsonObject.class))
        .hasSize(12)
        .allMatch(title -> title.getString("author").endsWith("Dvorak"));
    assertThat(shop.search("100%", "Ann").array()).isEmpty();
  }

  @Test
  void alsoBought_namesOtherBooks() {
    assertThat(shop.alsoBought(7).array().getValuesAs(JsonObject.class))
        .hasSize(4)
        .noneMatch(title -> title.getInt("id") == 7);
  }

  @Test
  void unknownBook_isNotFound() {
    assertThat(shop.book(1_001).status()).isEqualTo(404);
    assertThat(shop.stored(1_001).status()).isEqualTo(404);
    assertThat(shop.change(1_001, "Nothing", 100).status()).isEqualTo(404);
  }

  @Test
  void changeWithoutSense_isRefused() {
    assertThat(shop.change(7, "", 100).status()).isEqualTo(400);
    assertThat(shop.change(7, "Free", 0).status()).isEqualTo(400);
  }

  @Test
  void page_isServedWithItsFiles() {
    assertThat(shop.file("").body()).contains("The Larder Bookstore");
    assertThat(shop.file("bookstore.css").status()).isEqualTo(200);
    assertThat(shop.file("js/bookstore.js").status()).isEqualTo(200);
  }

  private static Iterable<String> titles(Answer answer) {
    return answer.array().getValuesAs(JsonObject.class).stream()
        .map(title -> title.getString("title"))
        .toList();
  }
}
