package org.sozialraum.kit.projection;

/** Says in a word why an event could not be applied; what a person wrote never stands in a fault's message here. */
final class Reasons {

    private Reasons() {}

    static String of(RuntimeException fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return bounded(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    static String bounded(String reason) {
        String storable = reason.replace('\0', ' ');
        return storable.length() > 500 ? storable.substring(0, 500) : storable;
    }
}
