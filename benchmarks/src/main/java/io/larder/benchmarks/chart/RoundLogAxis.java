package io.larder.benchmarks.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with round numbers: 1, 2 and 5 of each decade, or the decades alone where
 * there are many.
 */
final class RoundLogAxis extends LogAxis {

  private static final long serialVersionUID = 1;
  private static final double MANY_DECADES = 2.6;
  private static final List<Integer> FEW = List.of(1, 2, 5);
  private static final List<Integer> SPARSE = List.of(1);

  RoundLogAxis(String label) {
    super(label);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    List<Integer> digits = Math.log10(high / low) > MANY_DECADES ? SPARSE : FEW;
    TextAnchor anchor =
        RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    List<NumberTick> ticks = new ArrayList<>();
    for (int decade = (int) Math.floor(Math.log10(low)); decade <= Math.log10(high); decade++) {
      for (int digit : digits) {
        double value = Double.parseDouble(digit + "e" + decade);
        if (value >= low && value <= high) {
          ticks.add(new NumberTick(value, text(value), anchor, TextAnchor.CENTER, 0));
        }
      }
    }
    return ticks;
  }

  private static String text(double value) {
    return value >= 1
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%s", value).replaceFirst("E.*", "");
  }
}
