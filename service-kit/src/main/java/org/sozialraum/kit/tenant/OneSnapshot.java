package org.sozialraum.kit.tenant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method with {@code @Transactional} that begins its transaction: all that it reads is of one moment (REPEATABLE READ),
 * whatever takes effect meanwhile. For methods that read several times and change nothing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneSnapshot {}
