package org.sozialraum.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file inside a PDF/A-3, by which its figures can be read by a machine.
 *
 * @param name of the file, for instance {@code report.json}
 * @param mediaType for instance {@code application/json}
 * @param description what the file is, in the document's language
 * @param madeAt UTC
 */
public record Attachment(String name, String mediaType, String description, Instant madeAt, byte[] content) {

    /** ISO 19005-3, 6.8: each embedded file has a type, a day, and says how it belongs to the document. */
    static void attach(List<Attachment> attached, PDDocument pdf) throws IOException {
        if (attached.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> byName = new HashMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : attached) {
            PDComplexFileSpecification specification = attachment.specification(pdf);
            byName.put(attachment.name(), specification);
            associated.add(specification);
        }
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(byName);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification specification(PDDocument pdf) throws IOException {
        Calendar day = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"));
        day.setTimeInMillis(madeAt.toEpochMilli());
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype(mediaType);
        file.setSize(content.length);
        file.setCreationDate(day);
        file.setModDate(day);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Source");
        return specification;
    }
}
