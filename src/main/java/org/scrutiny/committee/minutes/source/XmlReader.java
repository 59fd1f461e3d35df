package org.scrutiny.committee.minutes.source;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.MinutesFault;
import org.scrutiny.committee.minutes.text.Blanks;

/**
 * Reads XML into elements; the elements within a body become its markup. Document types and entities are rejected, and depth and
 * size are limited.
 */
final class XmlReader {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_SIZE = 100_000;
    private static final XMLInputFactory FACTORY = factory();

    private static final class Open {
        final String name;
        final Map<String, String> attributes;
        final List<XmlNode> children = new ArrayList<>(0);
        final StringBuilder text = new StringBuilder();
        /** Null without child elements. */
        private StringBuilder markup;

        Open(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }

        /** Only the content of a body is needed as markup; records are read by their elements. */
        boolean holdsMarkup() {
            return name.endsWith("htmlbody") || name.equals("agendatext");
        }

        /** The content so far as markup. */
        StringBuilder markup() {
            if (markup == null) {
                markup = new StringBuilder(Entities.escape(text.toString()));
            }
            return markup;
        }

        void add(String characters) {
            if (markup == null) {
                text.append(characters);
            } else {
                markup.append(Entities.escape(characters));
            }
        }

        XmlNode close() {
            String content = text.toString();
            return new XmlNode(name, attributes, children, content, markup == null ? content : markup.toString());
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    /** The open elements within a body, which become markup. */
    private final Deque<String> inBody = new ArrayDeque<>();

    private int size;

    private XmlReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // The depth is limited here; the limits of the JDK differ between its versions.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "1000");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not resolved");
        });
        return factory;
    }

    /** The root element. */
    static XmlNode read(String source) {
        int start = 0;
        while (start < source.length() && Blanks.isBlank(source.charAt(start))) {
            start++;
        }
        if (source.charAt(start) != '<') {
            throw new MinutesException(MinutesFault.MALFORMED, "The body is not XML. It must start with a tag.");
        }
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(source.substring(start)));
            try {
                return new XmlReader().read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new MinutesException(MinutesFault.MALFORMED, "The XML is not well-formed at line " + line + ".");
        }
    }

    private XmlNode read(XMLStreamReader xml) throws XMLStreamException {
        XmlNode root = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw unsafe("a document type");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw unsafe("the entity &" + xml.getLocalName() + ";");
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> root = end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(xml.getText());
                default -> {
                    // Comments and processing instructions are skipped.
                }
            }
        }
        if (root == null) {
            throw new MinutesException(MinutesFault.MALFORMED, "The XML has no elements.");
        }
        return root;
    }

    private static MinutesException unsafe(String what) {
        return new MinutesException(
                MinutesFault.UNSAFE, "The XML uses " + what + ". Only the five built-in entities are accepted.");
    }

    private void start(XMLStreamReader xml) {
        size += 1 + xml.getAttributeCount();
        if (size > MAX_SIZE || open.size() + inBody.size() >= MAX_DEPTH) {
            throw new MinutesException(
                    MinutesFault.TOO_LARGE,
                    "The XML must not have more than " + MAX_SIZE
                            + " elements and attributes, or nest elements more than " + MAX_DEPTH + " deep.");
        }
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        Open current = open.peek();
        if (current != null && current.holdsMarkup()) {
            inBody.push(name);
            current.markup().append(startTag(name, xml));
        } else {
            open.push(new Open(name, attributes(xml)));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        if (xml.getAttributeCount() == 0) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String startTag(String name, XMLStreamReader xml) {
        Map<String, String> attributes = attributes(xml);
        var tag = new StringBuilder("<").append(name);
        for (String kept : List.of("class", "href", "style")) {
            String value = attributes.get(kept);
            if (value != null) {
                tag.append(' ')
                        .append(kept)
                        .append("=\"")
                        .append(Entities.escape(value))
                        .append('"');
            }
        }
        return tag.append('>').toString();
    }

    /** The element that ends; null if it is markup. */
    private XmlNode end() {
        if (!inBody.isEmpty()) {
            open.element().markup().append("</" + inBody.pop() + ">");
            return null;
        }
        XmlNode node = open.pop().close();
        Open parent = open.peek();
        if (parent != null) {
            parent.children.add(node);
        }
        return node;
    }

    private void characters(String text) {
        Open current = open.peek();
        if (current != null) {
            current.add(text);
        }
    }
}
