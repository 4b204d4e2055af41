package org.sozialraum.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What can be read on the pages of a PDF, and where. */
public final class PdfText {

    private static final String SHOWN_WHOLE = "h1, h2, h3, th, td, caption, dt";

    private static final float MILLIMETRE = 72 / 25.4f;

    /** A millimetre less than in {@code paper.css} left or right, above and below. */
    private static final float MARGIN = 17 * MILLIMETRE;

    private static final float ABOVE = 19 * MILLIMETRE;
    private static final float BELOW = 21 * MILLIMETRE;

    /** Stands in the margin below. */
    private static final Pattern PAGE_NUMBER = Pattern.compile("Seite \\d+ von \\d+");

    private PdfText() {}

    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return the cells and headings of the page that the PDF does not show whole, the words of sentences that it does not show, and
     *     the labels of charts that are not at their place. Within a line what is bold is drawn last, so a sentence is looked for word
     *     by word.
     */
    public static List<String> missing(String html, byte[] pdf) {
        String read = letters(PAGE_NUMBER.matcher(of(pdf)).replaceAll(""));
        Document page = Jsoup.parse(html);
        List<String> labels = PdfCharts.missing(page, pdf);
        page.select("svg").remove();
        Stream<String> whole = page.select(SHOWN_WHOLE).eachText().stream();
        Stream<String> words = page.body().select("*").eachText().stream()
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}.,]+")))
                .map(word -> word.replaceAll("[.,]+$", ""))
                .distinct();
        return Stream.concat(labels.stream(), Stream.concat(whole, words).filter(text -> !read.contains(letters(text))))
                .toList();
    }

    /** @return the letters and charts that stand in a page's margin or beyond it, and what is drawn beyond its chart, with the place */
    public static List<String> outsideThePages(byte[] pdf) {
        List<String> outside = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    boolean number = PAGE_NUMBER.matcher(text).matches();
                    for (TextPosition letter : positions) {
                        if (letter.getX() < MARGIN
                                || letter.getX() + letter.getWidth() > letter.getPageWidth() - MARGIN
                                || letter.getY() - letter.getHeight() < ABOVE
                                || letter.getY() > letter.getPageHeight() - BELOW && !number) {
                            outside.add(letter.getUnicode() + " at " + letter.getX() + ", " + letter.getY());
                        }
                    }
                    super.writeString(text, positions);
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (PdfCharts.Chart chart : PdfCharts.of(pdf)) {
            Rectangle2D type = new Rectangle2D.Double(
                    MARGIN,
                    BELOW,
                    chart.page().getWidth() - 2 * MARGIN,
                    chart.page().getHeight() - ABOVE - BELOW);
            if (!type.contains(chart.area())) {
                outside.add("chart at " + chart.area());
            }
            chart.shapes().stream()
                    .filter(shape -> !chart.holds(shape))
                    .forEach(shape -> outside.add("beyond its chart at " + shape));
        }
        return outside;
    }

    /** The content of an attached file. */
    public static byte[] attached(String name, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get(name)
                    .getEmbeddedFile()
                    .toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Capitals are the style sheet's matter, ligatures the font's, hyphens and spaces the line breaks'. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u00ad\\u2010-]", "")
                .toLowerCase(Locale.GERMAN);
    }
}
