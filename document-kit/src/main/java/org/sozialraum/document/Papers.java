package org.sozialraum.document;

/** The two forms of a paper: a page that runs nothing and loads nothing, and the same page as a PDF. */
public final class Papers {

    public static final String HTML = "text/html;charset=UTF-8";
    public static final String PDF = "application/pdf";

    /** A paper shows what is so now. */
    public static final String AS_IT_IS_NOW = "private, no-cache";

    /** A page's content security policy: its one style sheet is in it. */
    public static final String NOTHING_FOREIGN =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private Papers() {}
}
