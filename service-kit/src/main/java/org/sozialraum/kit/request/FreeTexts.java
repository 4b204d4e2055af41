package org.sozialraum.kit.request;

import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.privacy.PrivacyGuard;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/** The free texts of a request's body: every text but those with a pattern and those marked {@link NotFreeText}. */
final class FreeTexts {

    private FreeTexts() {}

    /**
     * Requires the body's texts to be free of personal data, as far as that has a form.
     *
     * @throws ProblemException 422 that names the fields and the kinds, and nothing of what stood there
     */
    static void requireNoPersonalData(Record body) {
        List<FieldError> errors = new ArrayList<>();
        lookAtRecord(body, "", errors);
        if (!errors.isEmpty()) {
            throw ProblemException.ofFields(GeneralProblems.PERSONAL_DATA, errors);
        }
    }

    private static void lookAtRecord(Record record, String pointer, List<FieldError> errors) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!isExempt(component)) {
                lookAt(valueOf(component, record), pointer + "/" + component.getName(), errors);
            }
        }
    }

    private static void lookAt(Object value, String pointer, List<FieldError> errors) {
        switch (value) {
            case String text ->
                PrivacyGuard.in(text)
                        .forEach(kind -> errors.add(new FieldError(
                                pointer, kind.refusal().german(), kind.refusal().english())));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    lookAt(list.get(i), pointer + "/" + i, errors);
                }
            }
            case Change<?> change -> lookAt(change.value(), pointer, errors);
            case Record record -> lookAtRecord(record, pointer, errors);
            case null, default -> {}
        }
    }

    /** The constraint stands on the accessor as well, as annotations of a record's components do. */
    private static boolean isExempt(RecordComponent component) {
        AnnotatedElement accessor = component.getAccessor();
        return component.isAnnotationPresent(NotFreeText.class) || accessor.isAnnotationPresent(Pattern.class);
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
