package org.scrutiny.minutes;

import java.util.List;
import java.util.regex.Matcher;

/** Reads the plain-text minutes of one agenda item. Nothing is corrected, guessed or left out without being reported. */
public final class MinutesParser {

    private MinutesParser() {}

    /**
     * Parses any text in time proportional to its length; a text that holds no minutes gives a result without comments.
     *
     * @param source the text as received, decoded; line ends of any kind, a byte order mark is allowed
     */
    public static ParsedMinutes parse(String source) {
        var text = SourceText.of(source);
        BlockReader reader = BlockReader.read(text);
        List<Block> blocks = new BlockCutter(text, reader.hasInlineBullets()).cut(reader.blocks());
        List<Piece> pieces = blocks.stream().map(block -> Piece.of(text, block)).toList();
        Draft draft = new Segmenter(text, pieces).run();
        for (Block block : blocks) {
            Matcher damage = Mojibake.in(text, block.start(), block.end());
            if (damage.find()) {
                draft.warn(WarningKind.MOJIBAKE, damage.start(), damage.end());
            }
        }
        return draft.finish();
    }
}
