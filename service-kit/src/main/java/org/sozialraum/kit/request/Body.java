package org.sozialraum.kit.request;

/** Marks the records that are bodies of requests; they are read strictly, and every mistake is told at once. */
public interface Body {}
