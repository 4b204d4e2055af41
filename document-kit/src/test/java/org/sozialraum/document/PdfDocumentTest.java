package org.sozialraum.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** A document can be read out by a screen reader and kept by an archive, whatever stands in it. */
class PdfDocumentTest {

    private static final String PAGE = """
            <!doctype html>
            <html lang="de"><head><title>Jahresbericht 2017</title>
            <style>body { color: var(--ink); }</style></head>
            <body>
            <h1>Jahresbericht 2017</h1>
            <p>%s</p>
            <h2>1 Mittel</h2>
            <table><caption>Mittel je Sozialraum, in Euro</caption>
            <thead><tr><th scope="col">Sozialraum</th><th scope="col" class="number">verfügbar</th></tr></thead>
            <tbody><tr><th scope="row">Glashütte</th><td class="number">21.840,00</td></tr></tbody></table>
            <figure>
            <svg width="320" height="40" viewBox="0 0 320 40" xmlns="http://www.w3.org/2000/svg">
            <title>Mittel 2017</title><desc>Glashütte: verfügbar 21.840,00 €.</desc>
            <rect x="0" y="0" width="300" height="20" fill="#1f4e79"/>
            <text x="0" y="34" font-size="12">verfügbar</text><text x="320" y="34" font-size="12" text-anchor="end">Glashütte</text></svg>
            <figcaption>Wofür die Mittel stehen.</figcaption>
            </figure>
            <h2>2 Erfolge</h2>
            <ul><li>Die Kochgruppe läuft weiter.</li></ul>
            <dl><dt>Ursache</dt><dd>Familien haben sie begonnen.</dd></dl>
            <p><a href="https://example.org/evidence">Belege</a>, <a href="2017/figures/money.paid/evidence.html">400,00</a></p>
            </body></html>
            """;
    private static final String WORDS = "Fünf Projekte, 1.234,50 € – „gut“.";
    private static final Attachment FIGURES = new Attachment(
            "bericht.json",
            "application/json",
            "Die Zahlen des Berichts",
            Instant.parse("2018-01-31T09:00:00Z"),
            "{\"year\":2017}".getBytes(StandardCharsets.UTF_8));

    @Test
    void isAccessibleAndFitForTheArchiveAtOnce() {
        byte[] pdf = PdfDocument.of(PAGE.formatted(WORDS), List.of(FIGURES));

        assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
        assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
    }

    /** The checker is awake: the same document without its structure passes neither standard. */
    @Test
    void theCheckerRefusesTheSameDocumentWithoutItsStructure() throws IOException {
        byte[] broken;
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.of(PAGE.formatted(WORDS), List.of()))) {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            broken = out.toByteArray();
        }

        assertFalse(VeraPdf.againstAccessibility(broken).isEmpty());
        assertFalse(VeraPdf.againstArchiving(broken).isEmpty());
    }

    @Test
    void saysItsTitleItsLanguageAndItsSections() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.of(PAGE.formatted(WORDS), List.of()))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }

            assertEquals("Jahresbericht 2017", pdf.getDocumentInformation().getTitle());
            assertEquals("de", pdf.getDocumentCatalog().getLanguage());
            assertEquals(List.of("Jahresbericht 2017", "1 Mittel", "2 Erfolge"), bookmarks);
        }
    }

    @Test
    void aTableIsReadOutAfterItsCaption() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.of(PAGE.formatted(WORDS), List.of()))) {
            List<String> order = new ArrayList<>();
            tell(pdf.getDocumentCatalog().getStructureTreeRoot(), order);

            assertEquals(1, order.stream().filter("Caption"::equals).count());
            assertEquals("Caption", order.get(order.indexOf("Table") + 1));
        }
    }

    /** On paper the head of a table stands on each of its pages, and its foot too; it is read out once. */
    @Test
    void whatIsRepeatedOnEachPageIsReadOutOnce() throws IOException {
        String rows = "<tr><th scope=\"row\">Glashütte</th><td class=\"number\">21.840,00</td></tr>".repeat(90);
        byte[] pdf = PdfDocument.of(
                PAGE.formatted(WORDS)
                        .replace("<table>", "<table class=\"long\">")
                        .replace("<tbody>", "<tbody>" + rows)
                        .replace(
                                "</table>",
                                "<tfoot><tr><th scope=\"row\">Stadtweit</th><td>1.987.440,00</td></tr></tfoot></table>"),
                List.of());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(3, document.getNumberOfPages());
            PDStructureNode all = document.getDocumentCatalog().getStructureTreeRoot();
            assertEquals(List.of(0, 0), pagesOf("THead", all, document));
            assertEquals(List.of(2, 2), pagesOf("TFoot", all, document));
            for (PDPage page : document.getPages()) {
                assertEquals(List.of(), neitherReadOutNorArtifact(page));
            }
        }
        assertEquals(
                3,
                PdfText.of(pdf).lines().filter("Sozialraum verfügbar"::equals).count());
        assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
        assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
    }

    private static List<COSName> neitherReadOutNorArtifact(PDPage page) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        return IntStream.range(2, tokens.size())
                .filter(i -> tokens.get(i) instanceof Operator operator
                        && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ))
                .filter(i -> properties(tokens.get(i - 1), page).getInt(COSName.MCID) < 0)
                .mapToObj(i -> (COSName) tokens.get(i - 2))
                .filter(tag -> !tag.equals(COSName.ARTIFACT))
                .toList();
    }

    private static COSDictionary properties(Object operand, PDPage page) {
        return operand instanceof COSName name
                ? page.getResources().getProperties(name).getCOSObject()
                : (COSDictionary) operand;
    }

    /** On which pages what is read out of a part of tables stands. */
    private static List<Integer> pagesOf(String part, PDStructureNode node, PDDocument document) {
        List<Integer> pages = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                pages.addAll(pagesOf(part.equals(element.getStructureType()) ? "*" : part, element, document));
            } else if (part.equals("*")) {
                PDPage page = kid instanceof PDMarkedContentReference reference
                        ? reference.getPage()
                        : ((PDStructureElement) node).getPage();
                pages.add(document.getPages().indexOf(page));
            }
        }
        return pages;
    }

    private static void tell(PDStructureNode node, List<String> order) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                order.add(element.getStructureType());
                tell(element, order);
            }
        }
    }

    @Test
    void carriesWhatIsAttached() {
        byte[] pdf = PdfDocument.of(PAGE.formatted(WORDS), List.of(FIGURES));

        assertArrayEquals(FIGURES.content(), PdfText.attached("bericht.json", pdf));
    }

    /** A paper has no address that a relative one could go on from. */
    @Test
    void onlyWholeAddressesAreLinks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.of(PAGE.formatted(WORDS), List.of()))) {
            List<String> addresses = new ArrayList<>();
            for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
                addresses.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
            }

            assertEquals(List.of("https://example.org/evidence"), addresses);
        }
    }

    @Test
    void saysWhatThePageSays() {
        byte[] pdf = PdfDocument.of(PAGE.formatted(WORDS), List.of());

        assertEquals(List.of(), PdfText.missing(PAGE.formatted(WORDS), pdf));
        assertEquals(List.of("Neun"), PdfText.missing(PAGE.formatted("Neun Projekte"), pdf));
        assertTrue(PdfText.of(pdf).contains("Seite 1 von 1"));
    }

    @Test
    void theWordsOfAChartStandAtTheirPlaceAndInsideIt() {
        String page = PAGE.formatted(WORDS);
        String tooLong = page.replace(
                "end\">Glashütte", "end\">" + "Glashütte ".repeat(20).strip());

        assertEquals(List.of(), PdfText.outsideThePages(PdfDocument.of(page, List.of())));
        assertEquals(
                List.of("verfügbar"),
                PdfText.missing(
                        page,
                        PdfDocument.of(page.replace("<text x=\"0\" y=\"34\"", "<text x=\"60\" y=\"34\""), List.of())));
        assertEquals(
                List.of("Glashütte ".repeat(20).strip()), PdfText.missing(tooLong, PdfDocument.of(tooLong, List.of())));
        assertEquals(
                1, PdfText.outsideThePages(PdfDocument.of(tooLong, List.of())).size());
    }

    @Test
    void aWordOfTwoHundredLettersStaysOnThePage() throws IOException {
        byte[] pdf = PdfDocument.of(PAGE.formatted("x".repeat(200)), List.of());

        assertTrue(PdfText.of(pdf).replace("\n", "").contains("x".repeat(200)));
        assertEquals(List.of(), PdfText.outsideThePages(pdf));
        assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
    }

    /** A line ends behind the slash of a name, and not within a number. */
    @Test
    void aNameWithASlashIsBrokenBehindIt() {
        String cell = "<table><tbody><tr><td style=\"width: 25mm\">%s</td><td>x</td></tr></tbody></table>";
        byte[] pdf = PdfDocument.of(
                PAGE.formatted(cell.formatted("Mittelstadt/Harksheide") + cell.formatted("Beschluss B 16/0179")),
                List.of());

        String read = PdfText.of(pdf);
        assertTrue(read.contains("Mittelstadt/\nHarksheide"), read);
        assertTrue(read.contains("16/0179"), read);
    }

    /** „Begegnung“ in Hebrew and Arabic: read from the right, and each letter has a shape in the font. */
    @Test
    void namesThatAreReadFromTheRightStayWhole() throws IOException {
        byte[] pdf = PdfDocument.of(PAGE.formatted("Treff מפגש und ملتقى in Garstedt"), List.of());
        String read = PdfText.of(pdf);

        assertTrue(read.contains("מפגש"), read);
        assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
        assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
    }

    @Test
    void aNumberBehindANameThatIsReadFromTheRightKeepsItsPlace() {
        byte[] pdf = PdfDocument.of(
                PAGE.formatted("<bdi>חולון</bdi> (300,00 €) und <bdi>حي النور</bdi> (400,00 €)."), List.of());

        assertTrue(PdfText.of(pdf).contains("(300,00 €) und"), PdfText.of(pdf));
        assertTrue(PdfText.of(pdf).contains("(400,00 €)"), PdfText.of(pdf));
        assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
    }

    @Test
    void whatHasNoTitleNoLanguageOrADumbChartIsNoDocument() {
        String page = PAGE.formatted(WORDS);

        assertThrows(
                IllegalArgumentException.class,
                () -> PdfDocument.of(page.replace("<title>Jahresbericht 2017</title>", ""), List.of()));
        assertThrows(IllegalArgumentException.class, () -> PdfDocument.of(page.replace(" lang=\"de\"", ""), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> PdfDocument.of(
                        page.replace("<title>Mittel 2017</title><desc>Glashütte: verfügbar 21.840,00 €.</desc>", ""),
                        List.of()));
    }

    /** A digest of today is still right when the document is made again in thirty years. */
    @Test
    void theSamePageOfTheSameMomentIsTheSameBytes() throws IOException {
        Instant at = Instant.parse("2018-02-20T08:00:00Z");
        byte[] pdf = PdfDocument.of(PAGE.formatted(WORDS), List.of(FIGURES), at);

        assertArrayEquals(pdf, PdfDocument.of(PAGE.formatted(WORDS), List.of(FIGURES), at));
        assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
        assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(at, document.getDocumentInformation().getCreationDate().toInstant());
            String properties =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(properties.contains("<xmp:CreateDate>2018-02-20T08:00:00Z<"), properties);
        }
    }

    /** Whoever comes while too many wait is told at once. */
    @Test
    void onlySoManyMayWait() {
        try (BusyDesks _ = new BusyDesks()) {
            assertThrows(RejectedExecutionException.class, () -> PdfDocument.of(PAGE.formatted(WORDS), List.of()));
        }

        assertTrue(PdfDocument.of(PAGE.formatted(WORDS), List.of()).length > 0);
    }

    /** What a page names is not fetched: no file of the machine, no address in its network. */
    @Test
    void nothingIsLoadedFromAnywhere() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listening.getLocalPort() + "/x.png";
            PdfDocument.of(PAGE.formatted("<img alt=\"Bild\" src=\"" + address + "\">"), List.of());
            listening.setSoTimeout(1);

            assertThrows(SocketTimeoutException.class, listening::accept);
        }
    }
}
