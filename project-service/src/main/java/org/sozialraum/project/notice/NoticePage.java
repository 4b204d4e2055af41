package org.sozialraum.project.notice;

import io.quarkus.qute.TemplateInstance;

/** Bescheid: the same notice as a formal letter on a German page; its template is {@code templates/NoticePage.html}. */
record NoticePage(Notice notice) implements TemplateInstance {}
