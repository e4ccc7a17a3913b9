package io.larder.samples.bookstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.samples.bookstore.server.Answer;
import io.larder.samples.bookstore.server.OnServer;
import io.larder.samples.bookstore.server.Shop;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That the annotations work: what reaches the database, and what the cache says after a change. */
@ExtendWith(OnServer.class)
class CachingIT {

  private static final int ID = 42;

  private final Shop shop;

  CachingIT(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void restock() {
    shop.restock();
  }

  @Test
  void cacheResult_secondRead_doesNotReachTheDatabase() {
    int before = shop.queries("book");
    Answer first = shop.book(ID);
    Answer second = shop.book(ID);
    assertThat(first.queries()).isEqualTo(1);
    assertThat(second.queries()).isZero();
    assertThat(second.object()).isEqualTo(first.object());
    assertThat(shop.queries("book")).isEqualTo(before + 1);
  }

  @Test
  @Tag("figures")
  void cacheResult_countsOneMissAndOneHit() {
    JsonObject before = shop.cache("books");
    shop.book(ID);
    shop.book(ID);
    JsonObject after = shop.cache("books");
    assertThat(after.getInt("misses") - before.getInt("misses")).isEqualTo(1);
    assertThat(after.getInt("hits") - before.getInt("hits")).isEqualTo(1);
    assertThat(after.getInt("puts") - before.getInt("puts")).isEqualTo(1);
  }

  @Test
  void cacheResult_ofAnException_isNotKept() {
    assertThat(shop.book(1_001).queries()).isEqualTo(1);
    assertThat(shop.book(1_001).queries()).isEqualTo(1);
  }

  @Test
  void cacheKey_leavesTheVisitorOut() {
    assertThat(shop.search("garden", "Ann").queries()).isEqualTo(1);
    assertThat(shop.search("garden", "Bob").queries()).isZero();
    assertThat(shop.search("orchard", "Bob").queries()).isEqualTo(1);
  }

  @Test
  void cachePut_changesDatabaseAndCache() {
    shop.book(ID);
    assertThat(shop.change(ID, "The Patient Cache", 4711).status()).isEqualTo(200);
    Answer cached = shop.book(ID);
    assertThat(cached.queries()).isZero();
    assertThat(cached.object().getString("title")).isEqualTo("The Patient Cache");
    assertThat(cached.object().getInt("priceCents")).isEqualTo(4711);
    assertThat(shop.stored(ID).object().getString("title")).isEqualTo("The Patient Cache");
    assertThat(shop.stored(ID).object().getInt("priceCents")).isEqualTo(4711);
  }

  @Test
  void change_isSeenByListsToo() {
    assertThat(shop.search("patient cache", "Ann").array()).isEmpty();
    shop.change(ID, "The Patient Cache", 4711);
    assertThat(shop.search("patient cache", "Ann").array()).hasSize(1);
  }

  @Test
  void cacheRemove_removesFromDatabaseAndCache() {
    shop.book(ID);
    assertThat(shop.remove(ID).status()).isEqualTo(204);
    assertThat(shop.book(ID).status()).isEqualTo(404);
    assertThat(shop.stored(ID).status()).isEqualTo(404);
    assertThat(shop.book(ID + 1).status()).isEqualTo(200);
  }

  @Test
  void cacheRemoveAll_bringsBackWhatTheDatabaseHas() {
    JsonObject original = shop.book(ID).object();
    shop.book(ID + 1);
    shop.change(ID, "The Patient Cache", 4711);
    shop.restock();
    Answer again = shop.book(ID);
    assertThat(again.queries()).isEqualTo(1);
    assertThat(again.object()).isEqualTo(original);
    assertThat(shop.book(ID + 1).queries()).isEqualTo(1);
    assertThat(shop.stored(ID).object().getInt("priceCents"))
        .isEqualTo(original.getInt("priceCents"));
  }
}
