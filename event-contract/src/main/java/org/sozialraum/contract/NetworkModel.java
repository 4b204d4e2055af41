package org.sozialraum.contract;

/** Organisation der Netzwerkarbeit: who is in charge of network work in a social space. */
public enum NetworkModel {
    DEDICATED_NETWORKER,
    SOCIAL_SPACE_TEAM,
    SINGLE_PROVIDER
}
