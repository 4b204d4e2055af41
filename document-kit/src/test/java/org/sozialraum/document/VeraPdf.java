package org.sozialraum.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF, the reference checker, finds wrong with a PDF. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** @return what breaks PDF/UA-1 (ISO 14289-1), each as clause and place; empty when nothing does */
    public static List<String> againstAccessibility(byte[] pdf) {
        return against(pdf, PDFAFlavour.PDFUA_1);
    }

    /** @return what breaks PDF/A-3a (ISO 19005-3), each as clause and place; empty when nothing does */
    public static List<String> againstArchiving(byte[] pdf) {
        return against(pdf, PDFAFlavour.PDFA_3_A);
    }

    private static List<String> against(byte[] pdf, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(broken -> broken.getRuleId().getClause() + " " + broken.getMessage() + " at "
                            + broken.getLocation().getContext())
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read the PDF", e);
        }
    }
}
