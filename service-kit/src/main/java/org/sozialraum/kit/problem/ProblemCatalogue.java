package org.sozialraum.kit.problem;

import java.util.List;

/** The problem types of one part of a service, so that the service can explain each of them. */
public interface ProblemCatalogue {
    List<ProblemType> types();
}
