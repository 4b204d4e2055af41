package org.sozialraum.kit.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sozialraum.contract.Money;

/** An amount of at least one cent. */
@Documented
@Constraint(validatedBy = PositiveAmount.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface PositiveAmount {
    String message() default "must be at least €0.01";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nothing is wrong with an amount that is not there; that is told elsewhere. */
    final class Check implements ConstraintValidator<PositiveAmount, Money> {
        @Override
        public boolean isValid(Money amount, ConstraintValidatorContext context) {
            return amount == null || amount.isPositive();
        }
    }
}
