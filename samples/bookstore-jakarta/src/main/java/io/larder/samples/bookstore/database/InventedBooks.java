package io.larder.samples.bookstore.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Rows of the table of books: titles that nobody has written yet, no two alike. */
final class InventedBooks {

  private static final String[] QUALITIES = {
    "Silent",
    "Borrowed",
    "Last",
    "Salt",
    "Paper",
    "Winter",
    "Hidden",
    "Second",
    "Amber",
    "Distant",
    "Restless",
    "Blue",
    "Unfinished",
    "Northern",
    "Glass",
    "Forgotten",
    "Small",
    "Midnight",
    "Wild",
    "Patient"
  };
  private static final String[] THINGS = {
    "Garden", "Lighthouse", "Orchard", "Atlas", "Clock", "River", "Letter", "Harbour", "Bridge",
    "Library", "Train", "Map", "Island", "Kitchen", "Archive", "Compass", "Lantern", "Tide",
    "Museum", "Larder"
  };
  private static final String[] PLACES = {
    "Lisbon",
    "the Sea",
    "Trieste",
    "Tomorrow",
    "the Marsh",
    "Bergen",
    "My Mother",
    "the Fjords",
    "Samarkand",
    "Sunday",
    "the Cartographer",
    "Leipzig",
    "the Bees",
    "Cork",
    "Nobody"
  };
  private static final String[] FIRST_NAMES = {
    "Ada", "Tomas", "Ines", "Jun", "Olu", "Maren", "Pavel", "Ruth", "Sami", "Clara", "Henrik",
    "Noor", "Beatriz", "Edgar", "Yuki", "Lena"
  };
  private static final String[] LAST_NAMES = {
    "Almeida", "Brandt", "Castell", "Dvorak", "Eriksen", "Fontaine", "Grau", "Hargreave",
    "Ishikawa", "Jansen", "Kowal", "Lindqvist", "Moreau", "Nwosu", "Okafor", "Petrov"
  };
  private static final String[] GENRES = {
    "Novel", "Crime", "Poetry", "Travel", "History", "Cookery", "Science", "Fantasy"
  };

  private final RandomGenerator random;
  private final Set<String> titles = new HashSet<>();

  private InventedBooks(RandomGenerator random) {
    this.random = random;
  }

  static List<Object[]> of(int books, RandomGenerator random) {
    InventedBooks invention = new InventedBooks(random);
    List<Object[]> rows = new ArrayList<>(books);
    for (long id = 1; id <= books; id++) {
      rows.add(invention.book(id));
    }
    return rows;
  }

  private Object[] book(long id) {
    int published = 1950 + random.nextInt(75);
    int priceCents = 795 + 100 * random.nextInt(30);
    return new Object[] {
      id, newTitle(), one(FIRST_NAMES) + ' ' + one(LAST_NAMES), one(GENRES), published, priceCents
    };
  }

  private String newTitle() {
    String title;
    do {
      title = title();
    } while (!titles.add(title));
    return title;
  }

  private String title() {
    return switch (random.nextInt(3)) {
      case 0 -> "The " + one(QUALITIES) + ' ' + one(THINGS);
      case 1 -> "The " + one(THINGS) + " of " + one(PLACES);
      default -> "The " + one(QUALITIES) + ' ' + one(THINGS) + " of " + one(PLACES);
    };
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
