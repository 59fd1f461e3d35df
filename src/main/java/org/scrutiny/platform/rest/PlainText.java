package org.scrutiny.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.scrutiny.kernel.text.StorableText;

/** Reads a string that both stores can keep: no U+0000, no half of a surrogate pair. */
final class PlainText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !StorableText.isStorable(text)) {
            context.reportInputMismatch(
                    String.class,
                    "The text holds a character that cannot be stored (U+0000 or half "
                            + "of a surrogate pair); leave it out.");
        }
        return text;
    }
}
