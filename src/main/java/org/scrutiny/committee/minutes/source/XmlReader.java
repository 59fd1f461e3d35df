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

/** Reads XML into elements. Document types and entities are rejected, and depth and size are limited. */
final class XmlReader {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 300_000;
    private static final XMLInputFactory FACTORY = factory();

    private static final class Open {
        final String name;
        final Map<String, String> attributes = new HashMap<>();
        final List<XmlNode> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        final StringBuilder markup = new StringBuilder();

        Open(String name) {
            this.name = name;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // The depth is limited here; the limits of the JDK differ between its versions.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
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
        if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
            throw new MinutesException(
                    MinutesFault.TOO_LARGE,
                    "The XML must not have more than " + MAX_ELEMENTS + " elements, or nest them more than " + MAX_DEPTH
                            + " deep.");
        }
        var element = new Open(xml.getLocalName().toLowerCase(Locale.ROOT));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attributes.put(xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
        open.push(element);
    }

    private XmlNode end() {
        Open done = open.pop();
        String text = done.text.toString();
        String markup = done.children.isEmpty() ? text : done.markup.toString();
        var node = new XmlNode(done.name, done.attributes, done.children, text, markup);
        Open parent = open.peek();
        if (parent != null) {
            parent.children.add(node);
            if (open.stream().anyMatch(XmlReader::holdsMarkup)) {
                String inner = done.children.isEmpty() ? Entities.escape(text) : markup;
                parent.markup.append(startTag(done)).append(inner).append("</" + done.name + ">");
            }
        }
        return node;
    }

    /** Only the content of a body is needed as markup; records are read by their elements. */
    private static boolean holdsMarkup(Open element) {
        return element.name.endsWith("htmlbody") || element.name.equals("agendatext");
    }

    private static String startTag(Open element) {
        var tag = new StringBuilder("<").append(element.name);
        for (String name : List.of("class", "href", "style")) {
            String value = element.attributes.get(name);
            if (value != null) {
                tag.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Entities.escape(value))
                        .append('"');
            }
        }
        return tag.append('>').toString();
    }

    private void characters(String text) {
        Open current = open.peek();
        if (current != null) {
            current.text.append(text);
            current.markup.append(Entities.escape(text));
        }
    }
}
