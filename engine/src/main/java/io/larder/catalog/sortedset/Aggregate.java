package io.larder.catalog.sortedset;

/** How the scores of a member in several inputs become one. */
enum Aggregate {
  SUM {
    @Override
    double of(double left, double right) {
      return orZero(left + right);
    }
  },
  MIN {
    @Override
    double of(double left, double right) {
      return right < left ? right : left;
    }
  },
  MAX {
    @Override
    double of(double left, double right) {
      return right > left ? right : left;
    }
  };

  /** The one score of two; of NaN and a number, the number or zero. */
  abstract double of(double left, double right);

  /** Redis takes what is no number, such as infinity less infinity, for zero. */
  static double orZero(double score) {
    return Double.isNaN(score) ? 0 : score;
  }
}
