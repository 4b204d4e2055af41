package org.sozialraum.contract;

/** Who signs a yearly report before it is submitted, in this order. */
public enum ReportSignatory {
    CLERK,
    SECTION_HEAD,
    OFFICE_HEAD
}
