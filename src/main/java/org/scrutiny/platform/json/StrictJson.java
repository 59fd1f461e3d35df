package org.scrutiny.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.scrutiny.kernel.text.StorableText;

/**
 * Configures strict JSON: no value is coerced, no field is ignored or may occur twice, and decimals keep their digits.
 * Constants of enumerations have the names of {@link EnumNames}.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    private static final int MAX_NESTING = 50;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_EXPONENT = 1_000;

    /** Runs after the customizers of the framework, whose module for dates would otherwise replace the parser of dates. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build());
        mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (LogicalType type : new LogicalType[] {
            LogicalType.Textual, LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.DateTime
        }) {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                boolean standard = (shape == CoercionInputShape.Integer && type == LogicalType.Float)
                        || (shape == CoercionInputShape.String && type == LogicalType.DateTime);
                if (!standard) {
                    mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
                }
            }
        }
        mapper.setAnnotationIntrospector(new ConstantNames());
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(BigDecimal.class, new DecimalDeserializer())
                .addDeserializer(LocalDate.class, new DateDeserializer()));
    }

    /** A text contains a character that cannot be stored. */
    public static final class UnstorableTextException extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        private UnstorableTextException(JsonParser parser) {
            super(parser, "contains a character that cannot be stored (U+0000 or an unpaired surrogate). Remove it.");
        }
    }

    /** Rejects text that cannot be stored. */
    private static final class TextDeserializer extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && !StorableText.isStorable(text)) {
                throw new UnstorableTextException(parser);
            }
            return text;
        }
    }

    /**
     * Rejects a decimal with a huge exponent. Java versions differ in the largest exponent that they parse, and
     * arithmetic on such a number overflows its scale or takes very long.
     */
    private static final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        DecimalDeserializer() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal number = BigDecimalDeserializer.instance.deserialize(parser, context);
            if (number != null && (number.scale() > MAX_EXPONENT || number.scale() < -MAX_EXPONENT)) {
                throw JsonMappingException.from(parser, "exponent", new NumberFormatException("exponent"));
            }
            return number;
        }
    }

    /** Parses a date from text only: not from an instant, a list or a number of days. */
    private static final class DateDeserializer extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateDeserializer() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String text = parser.getText();
            try {
                return WireDates.date(text);
            } catch (RuntimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date");
            }
        }
    }

    private static final class ConstantNames extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] constants, String[] names) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = EnumNames.of(constants[i]);
            }
            return names;
        }
    }
}
