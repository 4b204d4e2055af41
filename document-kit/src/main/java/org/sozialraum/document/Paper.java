package org.sozialraum.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page made ready for paper: its own style sheet is exchanged, its headings become bookmarks, its charts say what they show. */
record Paper(Document page) {

    private static final String STYLE = style();
    /** Pixels of CSS (96 an inch) that 170 mm hold. */
    private static final int BETWEEN_MARGINS = 642;

    private static final String SECTIONS = "h1, h2";

    /** Longer than any word of these papers; a checksum is none. */
    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{M}]{31,}");

    static Paper of(String html) {
        Document page = Jsoup.parse(html);
        if (page.title().isBlank()) {
            throw new IllegalArgumentException("A page without a title cannot become a document.");
        }
        if (page.selectFirst("html[lang~=\\S]") == null) {
            throw new IllegalArgumentException("A page without a language cannot become a document.");
        }
        page.select("style, script, link").remove();
        page.head().appendElement("style").appendText(STYLE);
        page.head().appendElement("meta").attr("name", "subject").attr("content", page.title());
        bookmark(page);
        // What leads on from the page's own address leads nowhere from paper.
        page.select("a[href]:not([href~=^(#|[a-z]+:)])").unwrap();
        page.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
        page.select("svg").forEach(Paper::draw);
        page.select("bdi").forEach(Paper::keepApart);
        page.select("th, th *, td, td *").forEach(Paper::letWordsEnd);
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        return new Paper(page);
    }

    private static void bookmark(Document page) {
        Element bookmarks = page.head().appendElement("bookmarks");
        int number = 0;
        for (Element heading : page.select(SECTIONS)) {
            number++;
            if (heading.id().isEmpty()) {
                heading.id("section-" + number);
            }
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    /**
     * The writing library knows no isolated names; a mark that ends a name's direction keeps a number behind it in its place
     * (Unicode Standard Annex #9, 2.6).
     */
    private static void keepApart(Element name) {
        String letters = name.text();
        if (Bidi.requiresBidi(letters.toCharArray(), 0, letters.length())) {
            name.appendText("\u200e");
        }
        name.unwrap();
    }

    /** A column is as wide as its longest word, and one that fills a page would push the others off it. */
    private static void letWordsEnd(Element cell) {
        cell.textNodes()
                .forEach(text -> text.text(LONG_WORD
                        .matcher(text.getWholeText())
                        .replaceAll(word -> word.group().replaceAll(".{15}", "$0\u00ad"))));
    }

    /** A drawing is read out as its title and description say, and fits between the margins. */
    private static void draw(Element drawing) {
        String words = String.join(". ", drawing.select("> title, > desc").eachText());
        if (words.isBlank()) {
            throw new IllegalArgumentException("A chart without a title cannot be read out.");
        }
        drawing.attr("alt", words);
        int width = Integer.parseInt(drawing.attr("width"));
        if (width > BETWEEN_MARGINS) {
            int height = Integer.parseInt(drawing.attr("height"));
            drawing.attr("width", String.valueOf(BETWEEN_MARGINS));
            drawing.attr("height", String.valueOf(Math.ceilDiv(height * BETWEEN_MARGINS, width)));
        }
    }

    private static String style() {
        try (InputStream sheet = Paper.class.getResourceAsStream("paper.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
