package org.sozialraum.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * The writing library repeats a table's head and foot on each page that the table reaches, and puts every repetition into the
 * structure: who listens would hear a heading as often as the table has pages, before each of its cells (openhtmltopdf, pull request
 * 227). Only the first head and the last foot are read out; the others are artifacts of the pagination (ISO 32000-1, 14.8.2.2).
 */
final class RepeatedRows {

    /** The numbers of marked content that is not read out, by page. */
    private final Map<PDPage, Set<Integer>> repeated = new HashMap<>();

    private RepeatedRows() {}

    static void becomeArtifacts(PDDocument pdf) throws IOException {
        RepeatedRows rows = new RepeatedRows();
        rows.findBelow(pdf.getDocumentCatalog().getStructureTreeRoot());
        for (Map.Entry<PDPage, Set<Integer>> page : rows.repeated.entrySet()) {
            write(page.getKey(), page.getValue(), pdf);
        }
    }

    private void findBelow(PDStructureNode node) {
        for (PDStructureElement element : elements(node)) {
            switch (element.getStructureType()) {
                case StandardStructureTypes.T_HEAD -> keepOne(element, true);
                case StandardStructureTypes.T_FOOT -> keepOne(element, false);
                default -> findBelow(element);
            }
        }
    }

    private void keepOne(PDStructureElement part, boolean first) {
        for (PDStructureElement element : elements(part)) {
            keepOne(element, first);
        }
        List<Object> kids = part.getKids();
        List<PDPage> pages = kids.stream()
                .filter(kid -> numberOf(kid) != null)
                .map(kid -> pageOf(kid, part))
                .toList();
        if (pages.isEmpty()) {
            return;
        }
        PDPage kept = first ? pages.getFirst() : pages.getLast();
        List<Object> left = new ArrayList<>();
        for (Object kid : kids) {
            if (numberOf(kid) == null || pageOf(kid, part).equals(kept)) {
                left.add(kid);
            } else {
                repeated.computeIfAbsent(pageOf(kid, part), page -> new HashSet<>())
                        .add(numberOf(kid));
            }
        }
        if (left.size() < kids.size()) {
            part.setKids(left);
        }
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }

    /** @return null for what is no marked content */
    private static Integer numberOf(Object kid) {
        return switch (kid) {
            case Integer number -> number;
            case PDMarkedContentReference reference -> reference.getMCID();
            default -> null;
        };
    }

    private static PDPage pageOf(Object kid, PDStructureElement parent) {
        return kid instanceof PDMarkedContentReference reference ? reference.getPage() : parent.getPage();
    }

    private static void write(PDPage page, Set<Integer> artifacts, PDDocument pdf) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator
                    && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && tokens.get(i - 1) instanceof COSDictionary properties
                    && artifacts.contains(properties.getInt(COSName.MCID))) {
                properties.clear();
                properties.setName(COSName.TYPE, "Pagination");
                tokens.set(i - 2, COSName.ARTIFACT);
            }
        }
        PDStream content = new PDStream(pdf);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(content);
    }
}
