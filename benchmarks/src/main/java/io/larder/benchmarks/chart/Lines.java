package io.larder.benchmarks.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A line a column over the rows, whose names are numbers on a logarithmic axis. */
final class Lines {

  /** How high the picture is, in pixels. */
  static final int HEIGHT = 480;

  private Lines() {}

  static JFreeChart of(Table table, Picture picture) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    for (int column = 0; column < table.columns().size(); column++) {
      data.addSeries(series(table, column));
      String name = table.columns().get(column);
      renderer.setSeriesPaint(column, Look.color(table.columns(), column));
      renderer.setSeriesStroke(column, Look.stroke(name));
      renderer.setSeriesShape(column, Look.dot(column));
    }
    ValueAxis across = new RoundLogAxis(table.heading());
    Drawing.styled(across);
    double from = data.getDomainLowerBound(false);
    double to = data.getDomainUpperBound(false);
    across.setRange(from / 1.2, to * 1.2);
    ValueAxis up =
        Drawing.axis(picture, data.getRangeLowerBound(false), data.getRangeUpperBound(false));
    XYPlot plot = new XYPlot(data, across, up, renderer);
    plot.setDomainGridlinePaint(Look.GRID);
    plot.setRangeGridlinePaint(Look.GRID);
    plot.setDomainGridlineStroke(Look.HAIRLINE);
    plot.setRangeGridlineStroke(Look.HAIRLINE);
    picture
        .marks()
        .forEach(
            mark ->
                plot.addRangeMarker(
                    Drawing.marker(mark, TextAnchor.BOTTOM_RIGHT), Layer.FOREGROUND));
    return Drawing.framed(picture, plot);
  }

  private static XYSeries series(Table table, int column) {
    XYSeries series = new XYSeries(table.columns().get(column));
    for (Table.Row row : table.rows()) {
      double number = row.numbers().get(column);
      if (!Double.isNaN(number)) {
        series.add(Double.parseDouble(row.name()), number);
      }
    }
    return series;
  }
}
