package org.sozialraum.document;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The charts on the pages of a PDF. Their words are drawn as shapes, one for each label, and cannot be read as text. */
final class PdfCharts {

    /** In points. */
    private static final double NEAR = 2;

    /** How far a letter may lean over its chart's edge, in points. */
    private static final double HAIR = 0.5;

    /** How far letters reach below the line that they stand on, in points. */
    private static final double BELOW_THE_LINE = 5;

    /**
     * @param page its size in points, from its lower left corner
     * @param area of the chart on its page
     * @param shapes that are filled in it
     */
    record Chart(Rectangle2D page, Rectangle2D area, List<Rectangle2D> shapes) {

        /** A line is in it, though it has no area. */
        boolean holds(Rectangle2D shape) {
            return shape.getMinX() >= area.getMinX() - HAIR
                    && shape.getMaxX() <= area.getMaxX() + HAIR
                    && shape.getMinY() >= area.getMinY() - HAIR
                    && shape.getMaxY() <= area.getMaxY() + HAIR;
        }

        boolean shows(Element label) {
            Element drawing = label.closest("svg");
            String[] box = drawing.attr("viewBox").split(" ");
            double scale = area.getWidth() / Double.parseDouble(box[2]);
            double x = area.getX() + scale * Double.parseDouble(label.attr("x"));
            double line = area.getMaxY() - scale * Double.parseDouble(label.attr("y"));
            return shapes.stream()
                    .filter(this::holds)
                    .filter(shape -> Math.abs(anchor(label, shape) - x) < NEAR)
                    .anyMatch(shape -> shape.getY() < line + NEAR
                            && shape.getY() > line - BELOW_THE_LINE
                            && shape.getMaxY() > line);
        }
    }

    private static double anchor(Element label, Rectangle2D shape) {
        return switch (label.attr("text-anchor")) {
            case "end" -> shape.getMaxX();
            case "middle" -> shape.getCenterX();
            default -> shape.getX();
        };
    }

    private PdfCharts() {}

    /** @return the labels and legends of the page's charts that do not stand at their place in the PDF, whole and inside their chart */
    static List<String> missing(Document page, byte[] pdf) {
        List<Element> drawings = page.select("svg");
        List<Chart> charts = of(pdf);
        if (drawings.size() != charts.size()) {
            return List.of(charts.size() + " of " + drawings.size() + " charts");
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < charts.size(); i++) {
            for (Element label : drawings.get(i).select("text")) {
                if (label.hasText() && !charts.get(i).shows(label)) {
                    missing.add(label.text());
                }
            }
        }
        return missing;
    }

    static List<Chart> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Chart> charts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                Drawing drawing = new Drawing(page);
                drawing.processPage(page);
                charts.addAll(drawing.charts);
            }
            return charts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Drawing extends PDFGraphicsStreamEngine {

        private final List<Chart> charts = new ArrayList<>();
        private final GeneralPath path = new GeneralPath();
        private final Rectangle2D sheet;
        private boolean inside;
        private Chart chart;

        private Drawing(PDPage page) {
            super(page);
            sheet = page.getMediaBox().toGeneralPath().getBounds2D();
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            inside = tag.getName().equals("Figure");
            chart = null;
        }

        @Override
        public void endMarkedContentSequence() {
            inside = false;
        }

        /** A chart is clipped to its area before anything is drawn in it. */
        @Override
        public void clip(int rule) {
            if (inside && chart == null) {
                chart = new Chart(sheet, path.getBounds2D(), new ArrayList<>());
                charts.add(chart);
            }
        }

        @Override
        public void fillPath(int rule) {
            if (inside) {
                chart.shapes().add(path.getBounds2D());
            }
            path.reset();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            fillPath(rule);
        }

        @Override
        public void strokePath() {
            path.reset();
        }

        @Override
        public void endPath() {
            path.reset();
        }

        @Override
        public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
            path.moveTo(first.getX(), first.getY());
            path.lineTo(second.getX(), second.getY());
            path.lineTo(third.getX(), third.getY());
            path.lineTo(fourth.getX(), fourth.getY());
            path.closePath();
        }

        @Override
        public void moveTo(float x, float y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            path.lineTo(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return path.getCurrentPoint();
        }

        @Override
        public void closePath() {
            path.closePath();
        }

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
