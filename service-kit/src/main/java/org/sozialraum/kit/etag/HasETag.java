package org.sozialraum.kit.etag;

/**
 * Marks the records that are answers and show one thing that can change. Such an answer carries its {@code ETag}, and
 * {@link IfMatch} compares with it.
 *
 * <p>The tag is made of everything that the record shows. So a record must show the same for the same state: no present
 * time, no list without an order.
 */
public interface HasETag {}
