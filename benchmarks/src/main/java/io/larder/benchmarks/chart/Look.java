package io.larder.benchmarks.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * The colours, lines and letters that all pictures share.
 *
 * <p>The colours are Okabe's and Ito's, which people with any kind of colour vision can tell apart.
 * Larder has the strongest, and what is a limit rather than a rival is grey.
 */
final class Look {

  static final Color TEXT = new Color(0x222222);
  static final Color FAINT = new Color(0x666666);
  static final Color GRID = new Color(0xE2E2E2);
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
  static final Stroke HAIRLINE = new BasicStroke(1);
  static final Stroke DASHED =
      new BasicStroke(
          1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);

  private static final Color LARDER = new Color(0xD55E00);
  private static final Color LIMIT = new Color(0x8A8A8A);
  private static final List<Color> RIVALS =
      List.of(
          new Color(0x0072B2),
          new Color(0x56B4E9),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE6B800),
          new Color(0x004D40),
          new Color(0x8C6BB1));
  private static final List<String> LIMITS = List.of("map", "redis-server", "optimum");
  private static final double DOT = 7;

  private Look() {}

  /** The colour of a series, by its name and its place among all. */
  static Color color(List<String> series, int at) {
    String name = series.get(at);
    if (isLarder(name)) {
      return LARDER;
    }
    if (isLimit(name)) {
      return LIMIT;
    }
    long rivalsBefore =
        series.subList(0, at).stream().filter(each -> !isLarder(each) && !isLimit(each)).count();
    return RIVALS.get((int) rivalsBefore % RIVALS.size());
  }

  /** The line of a series: Larder's is the thickest. */
  static Stroke stroke(String name) {
    return new BasicStroke(
        isLarder(name) ? 3 : 1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** The dot of a series: a circle, a square or a triangle, so that not colour alone tells. */
  static Shape dot(int at) {
    double half = DOT / 2;
    return switch (at % 3) {
      case 0 -> new Ellipse2D.Double(-half, -half, DOT, DOT);
      case 1 -> new Rectangle2D.Double(-half, -half, DOT, DOT);
      default -> triangle(half);
    };
  }

  static boolean isLarder(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("larder");
  }

  private static boolean isLimit(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return LIMITS.stream().anyMatch(lower::contains);
  }

  private static Shape triangle(double half) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, -half);
    path.lineTo(half, half);
    path.lineTo(-half, half);
    path.closePath();
    return path;
  }
}
