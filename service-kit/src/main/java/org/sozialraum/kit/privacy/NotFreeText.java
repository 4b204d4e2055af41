package org.sozialraum.kit.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of a request in which numbers and addresses have their place, such as a file reference or an organisation's own
 * contact. Any other text without a fixed pattern is looked at by the {@link PrivacyGuard}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NotFreeText {}
