package org.sozialraum.project.offer;

/** Whether one can still go there. */
public enum OfferState {
    OPEN,
    ENDED
}
