package org.sozialraum.contract;

/**
 * How far a service's part of the log goes.
 *
 * @param service such as {@code budget-service}
 * @param position a publication number of that service
 */
public record LogPosition(String service, long position) {}
