package org.sozialraum.project.search;

/**
 * Where German words are looked for: by their stems, as a part of a word, and with a slip of the pen; accents do not matter.
 * SQL that is written here only; the words are the caller's and are always parameters.
 */
public final class WordsIn {

    private WordsIn() {}

    /** In the name of a topic, or of the one that it was merged into. Takes the words twice. */
    public static String topic(String topicId) {
        return """
                exists (select from topic t left join topic m on m.id = t.merged_into_id
                    where t.id = %s
                        and (strpos(lower(unaccent(coalesce(m.name, t.name))), lower(unaccent(?))) > 0
                            or word_similarity(lower(unaccent(?)), lower(unaccent(coalesce(m.name, t.name)))) >= 0.5))
                """.formatted(topicId);
    }

    /** In texts, none of which is withdrawn. Takes the words three times. */
    public static String texts(String textIds) {
        return """
                exists (select from text w
                    where w.id in (%s)
                        and (w.words @@ websearch_to_tsquery('public.sozialraum_german', ?)
                            or strpos(lower(unaccent(w.content)), lower(unaccent(?))) > 0
                            or word_similarity(lower(unaccent(?)), lower(unaccent(w.content))) >= 0.5))
                """.formatted(textIds);
    }
}
