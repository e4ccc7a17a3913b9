package io.larder.benchmarks.chart;

import io.larder.benchmarks.chart.Picture.Mark;
import io.larder.benchmarks.chart.Picture.Scale;
import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** What bars and lines have in common: title, legend, caption, axes and marks. */
final class Drawing {

  private static final double MARGIN = 12;
  private static final double ROOM = 1.12; // above the highest number, for its label

  private Drawing() {}

  /** A plot on white, between its title with the legend and its caption. */
  static JFreeChart framed(Picture picture, Plot plot) {
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(Color.WHITE);
    JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN * 2));
    TextTitle title = text(picture.title(), RectangleEdge.TOP);
    title.setFont(Look.TITLE);
    chart.setTitle(title);
    chart.addSubtitle(legend(plot));
    TextTitle caption = text(picture.caption(), RectangleEdge.BOTTOM);
    caption.setFont(Look.SMALL);
    caption.setPaint(Look.FAINT);
    chart.addSubtitle(caption);
    return chart;
  }

  /** The axis of the numbers, wide enough for all of them and for the marks. */
  static ValueAxis axis(Picture picture, double least, double greatest) {
    double low = least;
    double high = greatest;
    for (Mark mark : picture.marks()) {
      low = Math.min(low, mark.at());
      high = Math.max(high, mark.at());
    }
    ValueAxis axis =
        switch (picture.scale()) {
          case LINEAR -> new NumberAxis(picture.axis());
          case LOGARITHMIC -> new RoundLogAxis(picture.axis());
        };
    axis.setRange(
        picture.scale() == Scale.LINEAR ? 0 : low * 0.7,
        picture.scale() == Scale.LINEAR ? high * ROOM : high * Math.pow(high / low, 0.1));
    styled(axis);
    return axis;
  }

  /** An axis in the letters and colours of all pictures. */
  static void styled(Axis axis) {
    axis.setLabelFont(Look.LABEL);
    axis.setTickLabelFont(Look.LABEL);
    axis.setLabelPaint(Look.TEXT);
    axis.setTickLabelPaint(Look.TEXT);
    axis.setAxisLinePaint(Look.FAINT);
    axis.setTickMarkPaint(Look.FAINT);
  }

  /** The line of a mark, with its name beside it. */
  static ValueMarker marker(Mark mark, TextAnchor anchor) {
    ValueMarker marker = new ValueMarker(mark.at(), Look.TEXT, Look.DASHED);
    marker.setLabel(mark.name());
    marker.setLabelFont(Look.SMALL);
    marker.setLabelPaint(Look.TEXT);
    marker.setLabelBackgroundColor(new Color(0, true));
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(anchor);
    return marker;
  }

  private static LegendTitle legend(Plot plot) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(Look.LABEL);
    legend.setItemPaint(Look.TEXT);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
    return legend;
  }

  private static TextTitle text(String text, RectangleEdge edge) {
    TextTitle title = new TextTitle(text);
    title.setPosition(edge);
    title.setPaint(Look.TEXT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPadding(4, 4, 4, 4);
    title.setExpandToFitSpace(true);
    return title;
  }
}
