package org.sozialraum.stack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One program that the launcher starts and keeps running.
 *
 * @param wrapper a command that becomes the program, such as one that changes the user first; empty for none
 * @param environment what the program sees besides PATH, HOME and the like; nothing that begins with QUARKUS_ or SOZIALRAUM_ is inherited
 * @param readyWithin how long the first start may take before it counts as failed
 * @param stopWithin how long the program may take to end in good order before it is killed
 */
public record ChildSpec(
        String name,
        List<String> wrapper,
        List<String> command,
        Map<String, String> environment,
        Path workFolder,
        Path log,
        StopSignal stopSignal,
        Readiness readiness,
        Duration readyWithin,
        Duration stopWithin) {}
