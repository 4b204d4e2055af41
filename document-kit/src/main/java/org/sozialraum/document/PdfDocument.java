package org.sozialraum.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers.ICULineBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.helper.W3CDom;

/**
 * A page as a PDF that a blind member can have read out (PDF/UA-1, ISO 14289-1) and that an archive keeps for ever (PDF/A-3a,
 * ISO 19005-3), both at once.
 *
 * <p>What the page says is what the PDF says: its elements become the structure by which it is read out, its headings the
 * bookmarks. Its own style sheet is left off, since it is made for screens; {@code paper.css} takes its place. Nothing is
 * loaded from anywhere: the fonts are in the program, and an address in the page stays an address.
 */
public final class PdfDocument {

    private static final String FONT_FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FONT = "DejaVu Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * Less than a connection may be silent (quarkus.http.idle-timeout, 60 s), also after the page was put together, so that whoever
     * waits gets an answer.
     */
    private static final int LONGEST_SECONDS = 25;

    private static final int WAITING = 40;

    /**
     * Documents are written on threads of their own, as many at once as there are processors: the libraries hold monitors while they
     * load classes and draw, and virtual threads that wait there keep their carriers from everybody else. So many may wait; whoever
     * comes then is told at once, while there is still somebody who wants to know.
     */
    static final ExecutorService DESKS = new ThreadPoolExecutor(
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().availableProcessors(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("document-", 1).factory());

    static {
        // The library tells of every font; what would matter is a defect of ours, and our tests find it.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfDocument() {}

    /**
     * @param html a whole page in HTML with a title and a language
     * @param attached files that travel in the PDF, for instance the figures that the page shows
     * @throws RejectedExecutionException when too many wait already, or it has waited too long: it may be asked for again later
     * @throws IllegalArgumentException when the page has no title or no language: without them it cannot be read out rightly
     */
    public static byte[] of(String html, List<Attachment> attached) {
        return written(Paper.of(html), attached, pdf -> {});
    }

    /**
     * The same, as if it was made at this moment: the same page with the same files is the same bytes, whenever it is made.
     *
     * @param madeAt when, as the file's properties say it
     */
    public static byte[] of(String html, List<Attachment> attached, Instant madeAt) {
        return written(Paper.of(html), attached, pdf -> date(pdf, madeAt, html.hashCode()));
    }

    private static byte[] written(Paper paper, List<Attachment> attached, Finish finish) {
        Future<byte[]> document = DESKS.submit(() -> write(paper, attached, finish));
        try {
            return document.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The document could not be written", e.getCause());
        } catch (TimeoutException e) {
            document.cancel(true);
            throw new RejectedExecutionException("The document took too long", e);
        } catch (InterruptedException e) {
            document.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The document is not wanted any more", e);
        }
    }

    /** What is done before a document is written. */
    private interface Finish {
        void to(PDDocument pdf) throws IOException;
    }

    private static byte[] write(Paper paper, List<Attachment> attached, Finish finish) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatikSVGDrawer charts = new BatikSVGDrawer();
                PdfBoxRenderer renderer = renderer(paper, charts)) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            Captions.intoTheirTables(pdf.getDocumentCatalog().getStructureTreeRoot());
            RepeatedRows.becomeArtifacts(pdf);
            Attachment.attach(attached, pdf);
            finish.to(pdf);
            pdf.save(out);
            pdf.close();
        }
        return out.toByteArray();
    }

    /** The library takes the clock's time, for the document's id too. ISO 19005-3, 6.6.3: both properties say the same. */
    private static void date(PDDocument pdf, Instant madeAt, long id) throws IOException {
        Calendar day =
                GregorianCalendar.from(madeAt.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(day);
        PDMetadata properties = pdf.getDocumentCatalog().getMetadata();
        properties.importXMPMetadata(new String(properties.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + madeAt.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(id);
    }

    private static PdfBoxRenderer renderer(Paper paper, BatikSVGDrawer charts) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(SRGB)
                .withProducer("Sozialraum")
                .useSVGDrawer(charts)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                // The library's own breaks before a slash, as addresses are broken.
                .useUnicodeLineBreaker(new ICULineBreaker(Locale.GERMANY))
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withW3cDocument(new W3CDom().fromJsoup(paper.page()), null);
        font(builder, "DejaVuSans.ttf", REGULAR, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", BOLD, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Oblique.ttf", REGULAR, FontStyle.ITALIC);
        return builder.buildPdfRenderer();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> font(file), FONT, weight, style, true);
    }

    private static InputStream font(String file) {
        return PdfDocument.class.getResourceAsStream(FONT_FOLDER + file);
    }
}
