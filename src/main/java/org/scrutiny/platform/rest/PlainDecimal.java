package org.scrutiny.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Refuses a decimal whose exponent is out of all proportion. Java versions differ in the largest one they read, and with
 * such a number the arithmetic of scales overflows, or takes for ever.
 */
final class PlainDecimal extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_EXPONENT = 1_000;

    PlainDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal number = BigDecimalDeserializer.instance.deserialize(parser, context);
        if (number != null && (number.scale() > LARGEST_EXPONENT || number.scale() < -LARGEST_EXPONENT)) {
            throw JsonMappingException.from(parser, "exponent", new NumberFormatException("exponent"));
        }
        return number;
    }
}
