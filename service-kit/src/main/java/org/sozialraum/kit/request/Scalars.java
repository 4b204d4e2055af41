package org.sozialraum.kit.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemType.Words;

/** Single values in a request: each kind with its one form and what is said when it has another. */
final class Scalars {

    private record Kind(Words form, Function<JsonNode, Object> reader) {}

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            String.class,
                    new Kind(
                            new Words(
                                    "muss ein Text ohne Steuerzeichen sein",
                                    "must be a text without control characters"),
                            Scalars::text),
            Money.class,
                    new Kind(
                            new Words(
                                    "muss ein Betrag in Euro als Zahl mit höchstens zwei Nachkommastellen sein",
                                    "must be an amount in euro, a number with at most two decimals"),
                            Scalars::money),
            UUID.class, new Kind(new Words("muss eine UUID sein", "must be a UUID"), Scalars::uuid),
            LocalDate.class,
                    new Kind(
                            new Words("muss ein Tag der Form JJJJ-MM-TT sein", "must be a day of the form YYYY-MM-DD"),
                            node -> day(LocalDate.parse(textual(node)))),
            YearMonth.class,
                    new Kind(
                            new Words("muss ein Monat der Form JJJJ-MM sein", "must be a month of the form YYYY-MM"),
                            node -> month(YearMonth.parse(textual(node)))),
            BigDecimal.class,
                    new Kind(
                            new Words(
                                    "muss eine Zahl mit höchstens 20 Stellen sein",
                                    "must be a number of at most 20 digits"),
                            Scalars::decimal),
            Integer.class, new Kind(new Words("muss eine ganze Zahl sein", "must be an integer"), Scalars::integer),
            Boolean.class,
                    new Kind(
                            new Words("muss true oder false sein", "must be true or false"),
                            node -> node.isBoolean() ? node.booleanValue() : null));

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,20}");

    private Scalars() {}

    static boolean knows(Class<?> type) {
        return KINDS.containsKey(type) || type.isEnum();
    }

    static Object read(JsonNode node, Class<?> type, String pointer, List<FieldError> errors) {
        Kind kind = type.isEnum() ? ofConstants(type) : KINDS.get(type);
        if (kind == null) {
            throw new IllegalStateException("a body has no fields of " + type);
        }
        Object value;
        try {
            value = kind.reader().apply(node);
        } catch (IllegalArgumentException | DateTimeException notOfThisForm) {
            value = null;
        }
        if (value == null) {
            errors.add(new FieldError(pointer, kind.form()));
        }
        return value;
    }

    /** What is wrong with the value of a query parameter of this type; types that no body can have are left to others. */
    static Optional<FieldError> mistake(String name, String value, Class<?> type) {
        if (!knows(type)) {
            return Optional.empty();
        }
        List<FieldError> errors = new ArrayList<>();
        read(node(value, type), type, name, errors);
        return errors.stream().findFirst();
    }

    private static JsonNode node(String value, Class<?> type) {
        if (type == Integer.class && INTEGER.matcher(value).matches()) {
            return BigIntegerNode.valueOf(new BigInteger(value));
        }
        if (type == Boolean.class && (value.equals("true") || value.equals("false"))) {
            return BooleanNode.valueOf(value.equals("true"));
        }
        return TextNode.valueOf(value);
    }

    private static Kind ofConstants(Class<?> type) {
        String names =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new Kind(
                new Words("muss eines von " + names + " sein", "must be one of " + names),
                node -> Arrays.stream(type.getEnumConstants())
                        .filter(constant ->
                                node.isTextual() && constant.toString().equals(node.textValue()))
                        .findFirst()
                        .orElse(null));
    }

    private static Object text(JsonNode node) {
        return node.isTextual() && isClean(node.textValue()) ? node.textValue() : null;
    }

    /** No control characters but line ends and tabs, and no half characters. */
    static boolean isClean(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !isLoneSurrogate(c));
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static Object money(JsonNode node) {
        BigDecimal value = node.isNumber() ? node.decimalValue() : null;
        return value == null ? null : new Money(value);
    }

    /** A number that is no amount, such as a coordinate; what nobody can mean is none. */
    private static Object decimal(JsonNode node) {
        BigDecimal value = node.isNumber() ? node.decimalValue() : null;
        return value == null || value.precision() > 20 || Math.abs(value.scale()) > 20 ? null : value;
    }

    private static Object uuid(JsonNode node) {
        String text = textual(node);
        return text.length() == 36 ? UUID.fromString(text) : null;
    }

    private static Object integer(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : null;
    }

    /** Days that a youth office can mean; the database and the report have no use for others. */
    private static LocalDate day(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200 ? day : null;
    }

    private static YearMonth month(YearMonth month) {
        return month.getYear() >= 1900 && month.getYear() <= 2200 ? month : null;
    }

    private static String textual(JsonNode node) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException("not a text");
        }
        return node.textValue();
    }
}
