package org.sozialraum.kit.request;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Says in both languages what a constraint refuses; which of them is sent is known later than the check. */
final class Constraints {

    private Constraints() {}

    static String inGerman(ConstraintViolation<?> violation) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case Size size
            when size.max() < Integer.MAX_VALUE ->
                "muss " + size.min() + " bis " + size.max() + " Zeichen oder Einträge haben";
            case Size size -> "muss mindestens " + size.min() + " Zeichen oder Einträge haben";
            case NotBlank _, NotEmpty _ -> "darf nicht leer sein";
            case Min min -> "muss mindestens " + min.value() + " sein";
            case Max max -> "darf höchstens " + max.value() + " sein";
            case Pattern pattern -> "muss dem Muster " + pattern.regexp() + " entsprechen";
            case PositiveAmount _ -> "muss mindestens 0,01 € sein";
            default -> violation.getMessage();
        };
    }

    static String inEnglish(ConstraintViolation<?> violation) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case Size size
            when size.max() < Integer.MAX_VALUE ->
                "must have " + size.min() + " to " + size.max() + " characters or entries";
            case Size size -> "must have at least " + size.min() + " characters or entries";
            case NotBlank _, NotEmpty _ -> "must not be empty";
            case Min min -> "must be at least " + min.value();
            case Max max -> "must be at most " + max.value();
            case Pattern pattern -> "must match the pattern " + pattern.regexp();
            case PositiveAmount _ -> "must be at least €0.01";
            default -> violation.getMessage();
        };
    }
}
