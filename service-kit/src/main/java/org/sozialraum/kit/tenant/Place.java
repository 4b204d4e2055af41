package org.sozialraum.kit.tenant;

/**
 * The database schema in which the present thread's transactions look for tables, and nowhere else: what is missing in a
 * second one is an error and never the table in use. There is a second one beside the usual one only while a read model is
 * built again, or built to be compared.
 *
 * @param schema empty for the usual one
 */
public record Place(String schema) {

    /** Where the read models lie that the service answers from. */
    public static final Place IN_USE = new Place("");

    private static final ScopedValue<Place> CURRENT = ScopedValue.newInstance();

    /** Runs the action there. It holds for transactions that begin within the action. */
    public void run(Runnable action) {
        ScopedValue.where(CURRENT, this).run(action);
    }

    static Place current() {
        return CURRENT.isBound() ? CURRENT.get() : IN_USE;
    }

    /** Where unqualified names are looked up, as PostgreSQL's {@code search_path} wants it. */
    String searchPath() {
        return schema.isEmpty() ? "public" : "\"" + schema.replace("\"", "\"\"") + "\"";
    }
}
