package io.larder.benchmarks.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars that lie on their sides: a group a row of the table, a bar a column. */
final class Bars {

  private static final int BAR = 11;
  private static final int GAP = 14;
  private static final int FRAME = 170;
  private static final int LABELLED = 3; // with more bars a group only Larder's has its number

  private Bars() {}

  /** How high the picture has to be, in pixels. */
  static int height(Table table) {
    return FRAME + table.rows().size() * (Math.max(2, table.columns().size()) * BAR + GAP);
  }

  static JFreeChart of(Table table, Picture picture) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    double least = Double.MAX_VALUE;
    double greatest = 0;
    for (Table.Row row : table.rows()) {
      for (int column = 0; column < table.columns().size(); column++) {
        double number = row.numbers().get(column);
        data.addValue(
            Double.isNaN(number) ? null : Double.valueOf(number),
            table.columns().get(column),
            row.name());
        if (!Double.isNaN(number)) {
          least = Math.min(least, number);
          greatest = Math.max(greatest, number);
        }
      }
    }
    ValueAxis axis = Drawing.axis(picture, least, greatest);
    CategoryPlot plot =
        new CategoryPlot(
            data, rows(), axis, renderer(table.columns(), axis.getRange().getLowerBound()));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(Look.GRID);
    plot.setRangeGridlineStroke(Look.HAIRLINE);
    picture
        .marks()
        .forEach(
            mark ->
                plot.addRangeMarker(Drawing.marker(mark, TextAnchor.TOP_LEFT), Layer.FOREGROUND));
    return Drawing.framed(picture, plot);
  }

  private static CategoryAxis rows() {
    CategoryAxis axis = new CategoryAxis();
    Drawing.styled(axis);
    axis.setMaximumCategoryLabelWidthRatio(2);
    axis.setMaximumCategoryLabelLines(2);
    axis.setTickMarksVisible(false);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.01);
    axis.setCategoryMargin(0.25);
    return axis;
  }

  private static BarRenderer renderer(List<String> series, double base) {
    BarRenderer renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0.05);
    renderer.setBase(base);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    renderer.setDefaultItemLabelFont(Look.SMALL);
    renderer.setDefaultItemLabelPaint(Look.TEXT);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator(
            "{2}", new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    for (int at = 0; at < series.size(); at++) {
      renderer.setSeriesPaint(at, Look.color(series, at));
      renderer.setSeriesItemLabelsVisible(
          at, series.size() <= LABELLED || Look.isLarder(series.get(at)));
    }
    return renderer;
  }
}
