package org.sozialraum.document;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * The writing library puts a table's caption behind the table. Who listens would hear all the numbers first, and only then what
 * they are of; the standard wants a caption as a child of its table (ISO 32000-1, 14.8.4.3.4).
 */
final class Captions {

    private Captions() {}

    /** Moves each caption into its table, before all else that it says. */
    static void intoTheirTables(PDStructureNode node) {
        PDStructureElement table = null;
        for (Object kid : List.copyOf(node.getKids())) {
            if (!(kid instanceof PDStructureElement element)) {
                continue;
            }
            if (StandardStructureTypes.CAPTION.equals(element.getStructureType()) && table != null) {
                node.removeKid(element);
                table.insertBefore(element, (PDStructureElement) table.getKids().getFirst());
                element.setParent(table);
            } else {
                table = StandardStructureTypes.TABLE.equals(element.getStructureType()) ? element : null;
                intoTheirTables(element);
            }
        }
    }
}
