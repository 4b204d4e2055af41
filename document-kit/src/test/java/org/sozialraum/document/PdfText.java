package org.sozialraum.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** 17 mm in points; the narrowest margin of {@code paper.css} is 18 mm. */
    private static final float MARGIN = 17 * 72 / 25.4f;

    private PdfText() {}

    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return the cells and headings of the page that the PDF does not show whole, and the words of sentences that it does not show.
     *     Within a line what is bold is drawn last, so a sentence is looked for word by word; what a chart says is not looked for.
     */
    public static List<String> missing(String html, byte[] pdf) {
        String read = letters(of(pdf).replaceAll("Seite \\d+ von \\d+", ""));
        Document page = Jsoup.parse(html);
        page.select("svg").remove();
        Stream<String> whole = page.select(SHOWN_WHOLE).eachText().stream();
        Stream<String> words = page.body().select("*").eachText().stream()
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}.,]+")))
                .map(word -> word.replaceAll("[.,]+$", ""))
                .distinct();
        return Stream.concat(whole, words)
                .filter(text -> !read.contains(letters(text)))
                .toList();
    }

    /** @return the letters that stand in a page's margin at the left or right or beyond it, each with its place */
    public static List<String> outsideThePages(byte[] pdf) {
        List<String> outside = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    for (TextPosition letter : positions) {
                        if (letter.getX() < MARGIN
                                || letter.getX() + letter.getWidth() > letter.getPageWidth() - MARGIN) {
                            outside.add(letter.getUnicode() + " at " + letter.getX());
                        }
                    }
                    super.writeString(text, positions);
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
