package io.larder.benchmarks.page;

import java.util.Arrays;

/**
 * What is expected of a figure.
 *
 * @param of what the figure is, as it stands after the number: "of the bare map"
 */
public record Target(Sense sense, double bound, String of) {

  /** On which side of the bound a figure has to be. */
  public enum Sense {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Sense(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    static Sense of(String sign) {
      return Arrays.stream(values())
          .filter(sense -> sense.sign.equals(sign))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("'" + sign + "' is neither ≥ nor ≤"));
    }
  }

  /** A figure that should be so great. */
  public static Target atLeast(double bound, String of) {
    return new Target(Sense.AT_LEAST, bound, of);
  }

  /** A figure that should be no greater. */
  public static Target atMost(double bound, String of) {
    return new Target(Sense.AT_MOST, bound, of);
  }

  /** Whether a figure is on the right side; one that was not measured is not. */
  public boolean isMet(double figure) {
    return distance(figure) <= 0;
  }

  /** By which part of the bound a figure is on the wrong side; less than 0 on the right one. */
  double distance(double figure) {
    double beyond =
        switch (sense) {
          case AT_LEAST -> bound - figure;
          case AT_MOST -> figure - bound;
        };
    return beyond / Math.abs(bound);
  }

  @Override
  public String toString() {
    return sense.sign + " " + Numbers.shown(bound) + " " + of;
  }
}
